/** The service types that a fresh install begins with. Data: admins change them like their own. */
import { ask, type ShippedForm, tell, whenIs, words } from './shippedForm'
import { INVOICE_PROBLEM_SERVICE, PARTIAL_DELIVERY_SERVICE } from './shippedOrderServices'
import type { ShippedService } from './shippedService'

const REPAIR: ShippedForm = {
  title: words('Reparatie', 'Repair'),
  fields: [
    ask('article', 'article', words('Artikelnummer', 'Article number'), {
      required: true,
      width: 'half',
    }),
    ask('text', 'serial', words('Serienummer', 'Serial number'), { width: 'half', maxLength: 60 }),
    ask('textarea', 'fault', words('Wat is er mis?', 'What is wrong?'), { required: true, maxLength: 1000 }),
    ask('date', 'purchased', words('Gekocht op', 'Bought on'), { days: 'past', width: 'half' }),
    ask('radio', 'quote', words('Eerst een prijsopgave?', 'A quote first?'), {
      required: true,
      options: [
        ['yes', 'Ja, stuur eerst een prijsopgave', 'Yes, send a quote first'],
        ['no', 'Nee, repareer meteen', 'No, repair at once'],
      ],
    }),
    ask('upload', 'photos', words('Foto’s', 'Photos'), { imagesOnly: true }),
  ],
}

const DELIVERY_PROBLEM: ShippedForm = {
  title: words('Probleem met een bezorging', 'Delivery problem'),
  fields: [
    ask('orderLine', 'orderLine', words('Om welke orderregel gaat het?', 'Which order line is it about?'), {
      required: true,
    }),
    ask('select', 'problem', words('Wat ging er mis?', 'What went wrong?'), {
      required: true,
      options: [
        ['missing', 'Er ontbreken stuks', 'Pieces are missing'],
        ['damaged', 'Beschadigd aangekomen', 'Arrived damaged'],
        ['late', 'Te laat of niet bezorgd', 'Late or not delivered'],
        ['place', 'Op de verkeerde plek bezorgd', 'Delivered to the wrong place'],
        ['other', 'Iets anders', 'Something else'],
      ],
    }),
    ask('number', 'pieces', words('Om hoeveel stuks gaat het?', 'How many pieces?'), {
      required: true,
      width: 'half',
      min: 1,
      max: 10_000,
      when: whenIs('problem', 'missing', 'damaged'),
    }),
    ask('upload', 'photos', words('Foto’s van de schade', 'Photos of the damage'), {
      imagesOnly: true,
      when: whenIs('problem', 'damaged'),
    }),
    ask('textarea', 'remarks', words('Toelichting', 'Explanation'), { maxLength: 1000 }),
  ],
}

const NIGHT_SIGN_UP: ShippedForm = {
  title: words('Nachtlevering aanmelden', 'Sign up for night delivery'),
  fields: [
    tell(
      'helpText',
      words(
        'Met nachtlevering staan uw goederen er vóór 08:00 uur, zonder dat er iemand aanwezig hoeft te zijn.',
        'With night delivery your goods are there before 08:00, without anybody having to be present.',
      ),
    ),
    ask('date', 'start', words('Vanaf welke dag?', 'From which day?'), {
      required: true,
      days: 'future',
      width: 'half',
    }),
    ask('radio', 'access', words('Hoe komt de chauffeur binnen?', 'How does the driver get in?'), {
      required: true,
      options: [
        ['key', 'Met een sleutel of code', 'With a key or a code'],
        ['box', 'In een afsluitbare box buiten', 'Into a lockable box outside'],
        ['yard', 'Op het terrein, vrij toegankelijk', 'In the yard, freely accessible'],
      ],
    }),
    ask('textarea', 'place', words('Waar zetten wij de goederen neer?', 'Where do we put the goods?'), {
      required: true,
      maxLength: 500,
    }),
    ask('phone', 'phone', words('Telefoonnummer voor de chauffeur', 'Phone number for the driver'), {
      required: true,
      width: 'half',
    }),
    ask(
      'checkbox',
      'agreed',
      words('Wij nemen goederen aan zonder handtekening', 'We accept goods without a signature'),
      { required: true },
    ),
  ],
}

const STICKERS: ShippedForm = {
  title: words('Retourstickers', 'Return stickers'),
  fields: [
    ask('number', 'count', words('Hoeveel stickers?', 'How many stickers?'), {
      required: true,
      min: 1,
      max: 500,
      width: 'half',
    }),
    ask('textarea', 'remarks', words('Opmerking', 'Remark'), { maxLength: 500 }),
  ],
}

const CRATES: ShippedForm = {
  title: words('Kratten melden', 'Report crates'),
  fields: [
    ask('number', 'count', words('Hoeveel kratten staan er klaar?', 'How many crates are ready?'), {
      required: true,
      min: 1,
      max: 500,
      width: 'half',
    }),
    ask('number', 'broken', words('Waarvan kapot', 'Of which broken'), { min: 0, max: 500, width: 'half' }),
    ask('textarea', 'remarks', words('Opmerking', 'Remark'), { maxLength: 500 }),
  ],
}

const QUESTION: ShippedForm = {
  title: words('Vraag aan ons', 'Question to us'),
  fields: [
    ask('textarea', 'question', words('Uw vraag', 'Your question'), { required: true, maxLength: 2000 }),
    ask('radio', 'reply', words('Hoe wilt u antwoord?', 'How do you want the answer?'), {
      required: true,
      options: [
        ['mail', 'Per e-mail', 'By email'],
        ['phone', 'Per telefoon', 'By phone'],
      ],
    }),
    ask('phone', 'phone', words('Telefoonnummer', 'Phone number'), {
      required: true,
      width: 'half',
      when: whenIs('reply', 'phone'),
    }),
  ],
}

export const SHIPPED_SERVICES: readonly ShippedService[] = [
  {
    code: 'repair',
    title: words('Reparatie aanvragen', 'Request a repair'),
    description: words(
      'Een artikel is stuk en u wilt het laten repareren.',
      'An article is broken and you want it repaired.',
    ),
    icon: 'service',
    series: 'REP{yy}-{00000}',
    targetDays: 3,
    form: REPAIR,
  },
  {
    code: 'delivery-problem',
    title: words('Probleem met een bezorging', 'Problem with a delivery'),
    description: words(
      'Er ontbreekt iets, er is iets beschadigd of het kwam te laat.',
      'Something is missing, damaged or came late.',
    ),
    icon: 'box',
    series: 'BEZ{yy}-{00000}',
    targetDays: 1,
    form: DELIVERY_PROBLEM,
  },
  PARTIAL_DELIVERY_SERVICE,
  INVOICE_PROBLEM_SERVICE,
  {
    code: 'night-delivery',
    title: words('Nachtlevering aanmelden', 'Sign up for night delivery'),
    description: words('Uw goederen vóór 08:00 uur op hun plek.', 'Your goods in their place before 08:00.'),
    icon: 'night',
    series: 'NACHT{yy}-{0000}',
    nightDelivery: false,
    targetDays: 5,
    onDone: 'nightDeliveryOn',
    form: NIGHT_SIGN_UP,
  },
  {
    code: 'return-stickers',
    title: words('Retourstickers bestellen', 'Order return stickers'),
    description: words(
      'Stickers voor goederen die met de nachtlevering terug gaan.',
      'Stickers for goods that go back with the night delivery.',
    ),
    icon: 'barcode',
    series: 'STK{yy}-{00000}',
    nightDelivery: true,
    targetDays: 2,
    form: STICKERS,
  },
  {
    code: 'crate-report',
    title: words('Kratten melden', 'Report crates'),
    description: words(
      'Lege kratten die de chauffeur mee terug mag nemen.',
      'Empty crates that the driver may take back.',
    ),
    icon: 'return',
    series: 'KRAT{yy}-{00000}',
    nightDelivery: true,
    targetDays: 2,
    form: CRATES,
  },
  {
    code: 'question',
    title: words('Een vraag stellen', 'Ask a question'),
    description: words(
      'Iets anders waarover u contact met ons wilt.',
      'Anything else that you want to contact us about.',
    ),
    icon: 'message',
    series: 'VRG{yy}-{00000}',
    targetDays: 2,
    form: QUESTION,
  },
]
