import { shownTo } from '@access/panel'
import { settingsAccess } from '@access/settings'
import { forgetUnusedService, guardReturnMode } from '@hooks/settings/returnMode'
import type { Field, GlobalConfig } from 'payload'

import { DEALER_DAYS } from '@/core/dealers/dealerFirst'
import { MAX_TARGET_DAYS } from '@/core/registrations/workingDays'
import type { ReturnSetting } from '@/payload-types'
import { addressFields } from '../fields/address'
import { cents, days, wholeNumber } from '../fields/numbers'
import { checkbox, choice, explained, longText, many, one, text } from '../fields/simple'
import { words } from '../fields/words'

/** The house rules for returns: where the reference systems disagree, it is a setting here. */
export const ReturnSettings: GlobalConfig<'return-settings'> = {
  slug: 'return-settings',
  label: words('Retouren', 'Returns'),
  admin: { group: words('Instellingen', 'Settings'), hidden: shownTo('admin') },
  access: settingsAccess,
  lockDocuments: false,
  hooks: { beforeChange: [forgetUnusedService], afterChange: [guardReturnMode] },
  fields: [
    explained(
      choice('mode', ['Retouren aanvragen met', 'Returns are requested with'], {
        module: ['De retourmodule', 'The returns module'],
        form: ['Alleen een formulier', 'A form only'],
      }),
      'Kies één manier. Retourmodule: klanten kiezen orderregels, aantallen en termijnen worden bewaakt, u besluit per regel. Alleen een formulier: klanten vullen het formulier van een servicetype in, en u handelt het als serviceaanvraag af; de instellingen hieronder gelden dan alleen nog voor retouren die er al zijn. Die lopen altijd gewoon door.',
      'Choose one way. Returns module: customers choose order lines, quantities and windows are watched, you decide per line. A form only: customers fill in the form of a service type, and you handle it as a service request; the settings below then hold for returns that are there already alone. Those always go on as usual.',
    ),
    returnService(),
    choice('windowBasis', ['Retourtermijn telt vanaf', 'Return window counts from'], {
      orderDate: ['Orderdatum', 'Order date'],
      invoiceDate: ['Factuurdatum', 'Invoice date'],
      none: ['Geen termijn', 'No window'],
    }),
    days('windowDays', 'Retourtermijn (dagen)', 'Return window (days)', { required: true, defaultValue: 180 }),
    explained(
      days('extensionDays', 'Termijn verlengd met (dagen)', 'Window extended by (days)', { defaultValue: 0 }),
      'Komt voor iedereen bij de termijn, zoals rond de feestdagen. Extra dagen voor één klant staan bij die klant.',
      'Is added to the window for everybody, as around the holidays. Extra days for one customer are set there.',
    ),
    checkbox('specialOrdersAllowed', 'Speciaal besteld mag retour', 'Special orders may be returned'),
    explained(
      checkbox('freeEntryAllowed', 'Artikelen zonder order toegestaan', 'Articles without an order allowed'),
      'De klant kan een artikel intypen dat niet bij zijn orders staat. U controleert het zelf: er is niets bekend van levering of termijn.',
      'Customers can type in an article that is not among their orders. You check it yourself: nothing is known of delivery or window.',
    ),
    choice('reasonPer', ['Reden', 'Reason'], { rma: ['Per aanvraag', 'Per RMA'], line: ['Per regel', 'Per line'] }),
    ...dealerFirstFields(),
    choice('formOn', ['Retourformulier', 'Return form'], {
      approval: ['Na goedkeuring', 'On approval'],
      submission: ['Bij indienen', 'On submission'],
    }),
    many('allowedSegments', 'segments', ['Alleen voor segmenten (leeg = alle)', 'Only for segments (empty = all)']),
    choice('allowedCreators', ['Aanmaken door', 'Created by'], {
      both: ['Klanten, medewerkers en verkopers', 'Customers, staff and sales agents'],
      customers: ['Klanten', 'Customers'],
      staff: ['Medewerkers en verkopers', 'Staff and sales agents'],
    }),
    explained(
      checkbox('skipShippingCodeCheck', 'Verzendcode niet controleren', 'Do not check the shipping code', true),
      'Aan: iedere klant kan retouren aanvragen. Uit: alleen klanten met een verzendcode, want zonder kan het ERP de retour niet boeken.',
      'On: every customer can request returns. Off: only customers with a shipping code, as the ERP cannot book the return without.',
    ),
    explained(
      checkbox('bringAllowed', 'Brengen toegestaan', 'Bringing allowed', true),
      'De klant kan bij de aanvraag kiezen om de goederen naar het retouradres te brengen. Opsturen kan altijd.',
      'With the request the customer can choose to bring the goods to the return address. Sending is always possible.',
    ),
    explained(
      checkbox('pickupAllowed', 'Ophalen toegestaan', 'Pickup allowed'),
      'De klant kan bij de aanvraag kiezen om de goederen te laten ophalen.',
      'With the request the customer can choose to have the goods collected.',
    ),
    explained(
      cents('fourEyesAboveCents', 'Tweede medewerker boven', 'Second agent above'),
      'Wordt er op een RMA meer gecrediteerd dan dit bedrag (netto, in centen), dan bevestigt een tweede medewerker de afhandeling. Leeg: nooit. Een artikel zonder bekende prijs telt als erboven.',
      'When an RMA credits more than this amount (net, in cents), a second agent confirms its completion. Empty: never. An article without a known price counts as above.',
    ),
    checkbox('termsRequired', 'Akkoord met voorwaarden verplicht', 'Terms must be accepted', true),
    {
      name: 'returnAddress',
      type: 'group',
      label: words('Retouradres', 'Return address'),
      fields: [text('name', 'Naam', 'Name'), ...addressFields()],
    },
    explained(
      longText('bringHours', 'Wanneer brengen', 'When to bring', {
        localized: true,
        maxLength: 300,
        admin: { condition: (data: Partial<ReturnSetting>) => data.bringAllowed !== false },
      }),
      'Zoals openingstijden en de ingang, een regel per tijd. Wie brengt, leest dit bij het retouradres: in het portaal, in de mail en op het retourformulier.',
      'Such as opening hours and the entrance, a line for each. Who brings goods reads this with the return address: in the portal, in the mail and on the return form.',
    ),
    explained(
      longText('instructions', 'Instructies op het retourformulier', 'Instructions on the return form', {
        localized: true,
      }),
      'Een stap per regel, voor wie opstuurt of laat ophalen; ook in de mail met het besluit. Leeg: de meegeleverde stappen.',
      'A step per line, for those who send the goods or have them collected; in the mail with the decision too. Empty: the steps that come with Nazorg.',
    ),
  ],
}

function dealerFirstFields(): Field[] {
  const term = wholeNumber(
    'dealerDays',
    'De dealer beslist binnen (werkdagen)',
    'The dealer decides within (working days)',
    {
      min: 1,
      max: MAX_TARGET_DAYS,
      defaultValue: DEALER_DAYS,
      required: true,
    },
  )
  return [
    explained(
      checkbox('dealerFirst', 'De dealer beslist eerst', 'The dealer decides first'),
      'Wat een eindklant instuurt, wacht eerst op zijn dealer: die stuurt het aan u door of wijst het af. De stuks zijn zolang gereserveerd. Alleen bij klanten met een dealer die u niet heeft geblokkeerd, en waar iemand eindklanten beheert; wat u zelf namens een klant invoert, komt meteen bij u. U kunt een aanvraag altijd overnemen.',
      'What an end customer sends waits for their dealer first, who forwards it to you or declines it. The pieces are reserved as long. Only with customers of a dealer whom you did not block and where somebody manages end customers; what you enter for a customer reaches you at once. You can take a request over at any time.',
    ),
    explained(
      { ...term, admin: { condition: (data: Partial<ReturnSetting>) => data.dealerFirst === true } },
      'Maandag tot en met vrijdag, zonder de feestdagen die bij de instellingen voor aanmeldingen staan. Daarna komen de stuks weer vrij en vervalt de aanvraag; de eindklant krijgt bericht.',
      'Monday to Friday, without the holidays in the settings for registrations. After that the pieces are free again and the request lapses; the end customer is told.',
    ),
  ]
}

/** Named only as long as it is used, and looked up at every write. */
function returnService(): Field {
  const field = one('serviceType', 'service-types', ['Servicetype', 'Service type'], { checked: true })
  const condition = (data: Partial<ReturnSetting>) => data.mode === 'form'
  return explained(
    { ...field, admin: { condition, allowCreate: false } },
    'Het menupunt Retouren en elke link Retour aanvragen openen dit formulier. Type en formulier moeten online zijn, en blijven dat zolang u ze hier gebruikt.',
    'The menu entry Returns and every link Request a return open this form. Type and form must be online, and stay so as long as you use them here.',
  )
}
