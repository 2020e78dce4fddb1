/** What mails about an RMA have in common. */
import { date, lines, link, text } from './contract'

export const COMPANY = { companyName: text('Onze bedrijfsnaam', 'Our company name') }

export const RMA = {
  ...COMPANY,
  rmaNumber: text('RMA-nummer', 'RMA number'),
  customerName: text('Naam van de klant', 'Customer name'),
  customerNumber: text('Klantnummer', 'Customer number'),
  contactName: text('Naam van de contactpersoon', 'Contact name'),
  submittedOn: date('Datum van de aanvraag', 'Date of the request'),
  pieces: text('Aantal gevraagde stuks', 'Pieces requested'),
  lineCount: text('Aantal regels', 'Number of lines'),
  reason: text('Reden van de hele aanvraag', 'Reason of the whole request'),
  remarks: text('Opmerking van de klant', 'The customer’s remark'),
  files: text('Aantal toegevoegde bestanden (leeg zonder)', 'Number of files added (empty without)'),
  transport: text(
    'Hoe de goederen terugkomen: brengen of ophalen (leeg bij opsturen)',
    'How the goods come back: brought or collected (empty when sent)',
  ),
} as const

export const FOR_CUSTOMER = {
  ...RMA,
  greeting: text('Aanhef', 'Greeting'),
  rmaLink: link('Link naar de RMA in het portaal', 'Link to the RMA in the portal'),
  openLabel: text('Opschrift van de knop naar de RMA', 'Words on the button to the RMA'),
} as const

export const ASKED = ['article', 'quantity', 'reason', 'remark'] as const

export const LINES_ASKED = lines('Regels van de aanvraag', 'Lines of the request', ASKED)
