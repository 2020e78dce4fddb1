/** What mails say about a request that goes to a dealer first. */
import { date, link, list, text } from './contract'
import { COMPANY, FOR_CUSTOMER, LINES_ASKED, RMA } from './rmaContract'

const DEALER_WORD = {
  ...FOR_CUSTOMER,
  dealerName: text('Naam van de dealer', 'Name of the dealer'),
  decideBy: date('Tot en met wanneer de dealer kan beslissen', 'Last day on which the dealer can decide'),
  lines: LINES_ASKED,
} as const

export const DEALER_CONTRACTS = {
  'rma-awaiting-dealer': DEALER_WORD,
  'rma-new-for-dealer': {
    ...COMPANY,
    rmaNumber: RMA.rmaNumber,
    customerName: text('Naam van de eindklant', 'Name of the end customer'),
    customerNumber: text('Klantnummer van de eindklant', 'Customer number of the end customer'),
    contactName: RMA.contactName,
    submittedOn: RMA.submittedOn,
    pieces: RMA.pieces,
    lineCount: RMA.lineCount,
    reason: RMA.reason,
    remarks: text('Opmerking van de eindklant', 'The end customer’s remark'),
    dealerName: DEALER_WORD.dealerName,
    decideBy: DEALER_WORD.decideBy,
    requestLink: link('Link naar de aanvraag bij de eindklanten', 'Link to the request among those of end customers'),
    customer: list('Eindklant: naam, nummer en contactpersoon', 'End customer: name, number and contact'),
    lines: LINES_ASKED,
  },
  'rma-forwarded': {
    ...DEALER_WORD,
    nextStep: text('Wat de klant nu doet: terugsturen, brengen of wachten', 'What to do now: send, bring or wait'),
  },
  'rma-declined-by-dealer': { ...DEALER_WORD, dealerNote: text('Toelichting van de dealer', 'Note of the dealer') },
  'rma-dealer-late': DEALER_WORD,
} as const
