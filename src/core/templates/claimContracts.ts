/** What the mails about a warranty claim may say. */
import type { MailEvent } from '../mails'
import { type Contract, date, lines, link, list, text, texts } from './contract'

const CLAIM = {
  companyName: text('Onze bedrijfsnaam', 'Our company name'),
  claimNumber: text('Claimnummer', 'Claim number'),
  customerName: text('Naam van de klant', 'Customer name'),
  customerNumber: text('Klantnummer', 'Customer number'),
  contactName: text('Naam van de contactpersoon', 'Contact name'),
  submittedOn: date('Datum van de claim', 'Date of the claim'),
  damage: text('Soort schade', 'Kind of damage'),
  complaint: text('Klacht van de klant', 'The customer’s complaint'),
  application: texts('Toepassing: vragen met de antwoorden', 'Application: questions with their answers'),
  afterReview: text('Wat er na beoordeling met de goederen gebeurt', 'What happens to the goods after the review'),
  files: text('Aantal toegevoegde bestanden (leeg zonder)', 'Number of files added (empty without)'),
  pieces: text('Aantal geclaimde stuks', 'Pieces claimed'),
  note: text('Toelichting aan de klant', 'Note to the customer'),
} as const

const CLAIMED = ['article', 'quantity', 'remark'] as const

const FOR_CUSTOMER = {
  ...CLAIM,
  greeting: text('Aanhef', 'Greeting'),
  claimLink: link('Link naar de claim in het portaal', 'Link to the claim in the portal'),
  lines: lines('Geclaimde artikelen', 'Articles claimed', CLAIMED),
} as const

/** One contract for every outcome: words move from one to the other as they are. */
const DECISION = {
  ...FOR_CUSTOMER,
  decidedOn: date('Datum van het besluit', 'Date of the decision'),
  piecesAccepted: text('Aantal toegekende stuks', 'Pieces accepted'),
  lines: lines('Artikelen met het besluit', 'Articles with the decision', [...CLAIMED, 'approved', 'outcome', 'note']),
} as const

export const CLAIM_CONTRACTS = {
  'claim-received': FOR_CUSTOMER,
  'claim-forwarded': FOR_CUSTOMER,
  'claim-accepted': DECISION,
  'claim-partly-accepted': DECISION,
  'claim-rejected': DECISION,
  'claim-closed': {
    ...FOR_CUSTOMER,
    invoiceNumber: text('Factuurnummer (kan leeg zijn)', 'Invoice number (may be empty)'),
  },
  'claim-cancelled': FOR_CUSTOMER,
  'claim-new-for-staff': {
    ...CLAIM,
    contactEmail: text('Mailadres voor het claimformulier', 'Mail address for the claim form'),
    panelLink: link('Link naar de claim in het beheer', 'Link to the claim in the panel'),
    onBehalf: text('Door wie het namens de klant is ingevoerd', 'Who entered it for the customer'),
    customer: list('Klant: naam en nummer', 'Customer: name and number'),
    contact: list('Contactpersoon: naam, telefoon en adres', 'Contact: name, phone and address'),
    lines: lines('Geclaimde artikelen', 'Articles claimed', CLAIMED),
  },
} as const satisfies Readonly<Record<Extract<MailEvent, `claim-${string}`>, Contract>>
