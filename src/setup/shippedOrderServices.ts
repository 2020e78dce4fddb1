/** What is asked from the page of an order or an invoice, with its number filled in. */
import { ABOUT, ASKED_FROM } from '@/core/services/about'
import { ask, tell, whenIs, words } from './shippedForm'
import type { ShippedService } from './shippedService'

const NUMBER = { required: true, width: 'half', maxLength: 60 } as const

export const PARTIAL_DELIVERY_SERVICE: ShippedService = {
  code: ASKED_FROM.order,
  title: words('Deellevering aanvragen', 'Ask for a partial delivery'),
  description: words(
    'Een bestelling wacht tot alles er is, en u wilt een deel alvast ontvangen.',
    'An order waits until everything is in, and you want to have a part of it now.',
  ),
  icon: 'box',
  series: 'DEEL{yy}-{00000}',
  targetDays: 1,
  since: 'orders',
  form: {
    title: words('Deellevering', 'Partial delivery'),
    fields: [
      ask('text', ABOUT.order, words('Ordernummer', 'Order number'), NUMBER),
      ask('radio', 'what', words('Wat wilt u alvast ontvangen?', 'What do you want to have now?'), {
        required: true,
        options: [
          ['all', 'Alles wat er nu is', 'Everything that is in'],
          ['some', 'Alleen bepaalde artikelen', 'Certain articles only'],
        ],
      }),
      ask('textarea', 'articles', words('Welke artikelen, en hoeveel?', 'Which articles, and how many?'), {
        required: true,
        maxLength: 1000,
        when: whenIs('what', 'some'),
      }),
      ask('textarea', 'remarks', words('Opmerking', 'Remark'), { maxLength: 500 }),
      tell(
        'helpText',
        words(
          'Wat u nu niet ontvangt, leveren wij zodra het er is. U hoort eerst van ons of het kan.',
          'We deliver the rest as soon as it is in. First you hear from us whether it can be done.',
        ),
      ),
    ],
  },
}

export const INVOICE_PROBLEM_SERVICE: ShippedService = {
  code: ASKED_FROM.invoice,
  title: words('Probleem met een factuur', 'Problem with an invoice'),
  description: words(
    'Een prijs, aantal of gegeven op een factuur klopt niet.',
    'A price, a quantity or a detail of an invoice is not right.',
  ),
  icon: 'message',
  series: 'FAC{yy}-{00000}',
  targetDays: 2,
  since: 'orders',
  form: {
    title: words('Probleem met een factuur', 'Problem with an invoice'),
    fields: [
      ask('text', ABOUT.invoice, words('Factuurnummer', 'Invoice number'), NUMBER),
      ask('select', 'problem', words('Wat klopt er niet?', 'What is not right?'), {
        required: true,
        options: [
          ['price', 'De prijs of de korting', 'The price or the discount'],
          ['quantity', 'Het aantal', 'The quantity'],
          ['notReceived', 'Ik heb dit niet ontvangen', 'I have not received this'],
          ['twice', 'Het staat er dubbel op', 'It is charged twice'],
          ['details', 'Naam, adres of referentie', 'Name, address or reference'],
          ['other', 'Iets anders', 'Something else'],
        ],
      }),
      ask('textarea', 'explanation', words('Toelichting', 'Explanation'), { required: true, maxLength: 1000 }),
    ],
  },
}
