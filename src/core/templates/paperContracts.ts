/** What each paper may say. Like mails they know no prices. */
import type { PaperEvent } from '../documents'
import { address, type Contract, date, goods, list, text } from './contract'

const PAPER = {
  companyName: text('Onze bedrijfsnaam', 'Our company name'),
  rmaNumber: text('RMA-nummer', 'RMA number'),
  customerName: text('Naam van de klant', 'Customer name'),
  customerNumber: text('Klantnummer', 'Customer number'),
  sender: address('Afzender: de klant', 'Sender: the customer'),
  receiver: address('Ontvanger: ons retouradres', 'Receiver: our return address'),
  transport: text(
    'Vervoer: brengen, ophalen, nachtvervoer of zelf opsturen',
    'Transport: brought, collected, overnight or sent by the customer',
  ),
  pieces: text('Aantal stuks', 'Number of pieces'),
  lineCount: text('Aantal regels', 'Number of lines'),
} as const

export const PAPER_CONTRACTS = {
  'rma-return-form': {
    ...PAPER,
    lead: text('Wat de klant met dit papier doet', 'What the customer does with this paper'),
    contactName: text('Naam van de contactpersoon', 'Contact name'),
    submittedOn: date('Datum van de aanvraag', 'Date of the request'),
    decision: text('Besluit met de datum, of dat er nog geen is', 'Decision with its date, or that there is none yet'),
    instructions: list('Zo retourneert u, stap voor stap', 'How to return the goods, step by step'),
    remarks: text('Opmerking van de klant', 'The customer’s remark'),
    decisionNote: text('Toelichting bij het besluit', 'Note on the decision'),
    lines: goods('Regels die terugkomen', 'Lines that come back'),
  },
  'claim-form': {
    companyName: PAPER.companyName,
    claimNumber: text('Claimnummer', 'Claim number'),
    customerName: PAPER.customerName,
    customerNumber: PAPER.customerNumber,
    sender: address('Afzender: de klant', 'Sender: the customer'),
    receiver: address('Ontvanger: ons retouradres', 'Receiver: our return address'),
    contact: list('Contactpersoon: naam en telefoon', 'Contact: name and phone'),
    submittedOn: date('Datum van de claim', 'Date of the claim'),
    damage: text('Soort schade', 'Kind of damage'),
    complaint: text('Klacht van de klant', 'The customer’s complaint'),
    application: text('Toepassing: vragen met de antwoorden', 'Application: questions with their answers'),
    afterReview: text('Wat er na beoordeling met de goederen gebeurt', 'What happens to the goods after the review'),
    instructions: list('Wat de klant met formulier en goederen doet', 'What to do with form and goods'),
    pieces: PAPER.pieces,
    lines: goods('Geclaimde artikelen', 'Articles claimed'),
  },
  'rma-shipping-label': {
    ...PAPER,
    issuedOn: date('Datum van het label', 'Date of the label'),
    nightHint: text('Waar het nachtvervoer ophaalt (anders leeg)', 'Where overnight transport collects (else empty)'),
  },
} as const satisfies Readonly<Record<PaperEvent, Contract>>
