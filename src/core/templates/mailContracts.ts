/** What each mail may say. */
import type { MailEvent } from '../mails'
import { CLAIM_CONTRACTS } from './claimContracts'
import { type Contract, date, lines, link, list, text, texts } from './contract'
import { DEALER_CONTRACTS } from './dealerContracts'
import { HOUSE_CONTRACTS } from './houseContracts'
import { ORDER_CONTRACTS } from './orderContracts'
import { ASKED, COMPANY, FOR_CUSTOMER, LINES_ASKED, RMA } from './rmaContract'

const SERVICE = {
  ...COMPANY,
  requestNumber: text('Nummer van de aanvraag', 'Number of the request'),
  service: text('Soort aanvraag', 'Kind of request'),
  customerName: RMA.customerName,
  customerNumber: RMA.customerNumber,
  contactName: RMA.contactName,
  submittedOn: RMA.submittedOn,
  answers: texts('Vragen met de antwoorden, een per regel', 'Questions with their answers, one a line'),
} as const

const SERVICE_FOR_CUSTOMER = {
  ...SERVICE,
  greeting: FOR_CUSTOMER.greeting,
  requestLink: link('Link naar de aanvraag in het portaal', 'Link to the request in the portal'),
} as const

const SERVICE_FOR_STAFF = {
  ...SERVICE,
  contactEmail: text('Mailadres van de contactpersoon', 'Contact’s mail address'),
  panelLink: link('Link naar de aanvraag in het beheer', 'Link to the request in the panel'),
  onBehalf: text('Door wie het namens de klant is ingevoerd', 'Who entered it for the customer'),
  customer: list('Klant: naam en nummer', 'Customer: name and number'),
  contact: list('Contactpersoon: naam en adres', 'Contact: name and address'),
  due: text('Streeftijd', 'Target time'),
} as const

const MESSAGE = {
  ...COMPANY,
  number: text('Nummer van de zaak', 'Number of the case'),
  subject: text('Waar de zaak over gaat (Retour, Reparatie)', 'What the case is about (Return, Repair)'),
  customerName: RMA.customerName,
  customerNumber: RMA.customerNumber,
  author: text('Wie het bericht schreef', 'Who wrote the message'),
  message: text('Het bericht', 'The message'),
  files: text('Aantal bijgevoegde bestanden (leeg zonder)', 'Number of files with it (empty without)'),
} as const

const REGISTRATION = {
  ...COMPANY,
  kind: text('Soort aanmelding (zakelijke klant)', 'Kind of registration (business customer)'),
  submittedOn: date('Datum van de aanmelding', 'Date of the registration'),
} as const

const ANSWER_BY = date('Wanneer er uiterlijk antwoord is', 'By when there is an answer')

const ACCOUNT = {
  ...COMPANY,
  name: text('Naam', 'Name'),
  greeting: text('Aanhef', 'Greeting'),
  link: link('Link om een wachtwoord in te stellen', 'Link to set a password'),
  validFor: text('Hoe lang de link werkt', 'How long the link works'),
} as const

const ACCESS = {
  ...ACCOUNT,
  customerName: RMA.customerName,
  customerNumber: RMA.customerNumber,
  invitedBy: text('Wie uitnodigt (bij ons: onze bedrijfsnaam)', 'Who invites (for us: our company name)'),
} as const

const OWN_ACCOUNT = {
  ...COMPANY,
  name: ACCOUNT.name,
  greeting: ACCOUNT.greeting,
  contactUs: text('Hoe wij te bereiken zijn, in een zin', 'How to reach us, in a sentence'),
} as const

const NEW_ADDRESS = text('Nieuw e-mailadres', 'New email address')

/** One contract for every outcome: words move from one to the other as they are. */
const DECISION = {
  ...FOR_CUSTOMER,
  decidedOn: date('Datum van het besluit', 'Date of the decision'),
  decision: text('Besluit in één woord (deels goedgekeurd)', 'Decision in a word (partly approved)'),
  decisionSentence: text('Besluit in een zin, met aantallen', 'Decision in a sentence, with quantities'),
  shortDecision: text('Besluit in het kort, voor de voorbeeldregel', 'Decision in short, for the preview line'),
  piecesApproved: text('Aantal goedgekeurde stuks (16 stuks)', 'Pieces approved (16 pieces)'),
  decisionNote: text('Toelichting bij het besluit', 'Note on the decision'),
  nextTitle: text('Kop boven de vervolgstappen', 'Heading above the next steps'),
  nextSteps: list('Vervolgstappen, passend bij het besluit', 'Next steps, as the decision asks'),
  attachments: text('Welke papieren bij de mail zitten', 'Which papers the mail carries'),
  returnAddress: list(
    'Retouradres (leeg na een afwijzing of bij ophalen)',
    'Return address (empty after a rejection, or when collected)',
  ),
  toReturn: list('Hoeveel te retourneren (leeg na een afwijzing)', 'How much to return (empty after a rejection)'),
  lines: lines('Regels met het besluit', 'Lines with the decision', [...ASKED, 'approved', 'outcome', 'note']),
} as const

const ARRIVED = {
  ...FOR_CUSTOMER,
  piecesReceived: text('Aantal ontvangen stuks (8 stuks)', 'Pieces received (8 pieces)'),
  piecesOpen: text('Aantal stuks dat nog komt (leeg zonder)', 'Pieces still to come (empty without)'),
  unexpected: list('Goederen die niet waren aangemeld', 'Goods that were not announced'),
  lines: lines('Regels met wat er binnen is', 'Lines with what came in', ['article', 'quantity', 'note']),
} as const

const INSPECTED = {
  ...FOR_CUSTOMER,
  piecesReceived: ARRIVED.piecesReceived,
  unexpected: ARRIVED.unexpected,
  creditSentence: text('Wat er met het krediet gebeurt (leeg zonder)', 'What happens with the credit (empty without)'),
  lines: lines('Regels met de uitkomst', 'Lines with the outcome', ['article', 'quantity', 'note']),
} as const

export const MAIL_CONTRACTS = {
  'rma-received': {
    ...FOR_CUSTOMER,
    nextStep: text('Wat de klant nu doet: terugsturen, brengen of wachten', 'What to do now: send, bring or wait'),
    lines: LINES_ASKED,
  },
  'rma-approved': DECISION,
  'rma-partly-approved': DECISION,
  'rma-rejected': DECISION,
  'rma-decided': DECISION,
  'rma-cancelled': {
    ...FOR_CUSTOMER,
    cancellationNote: text('Toelichting bij de annulering', 'Note on the cancellation'),
    lines: LINES_ASKED,
  },
  'rma-partly-arrived': ARRIVED,
  'rma-arrived': ARRIVED,
  'rma-inspected': INSPECTED,
  'rma-completed': INSPECTED,
  'rma-new-for-staff': {
    ...RMA,
    contactEmail: text('Mailadres van de contactpersoon', 'Contact’s mail address'),
    panelLink: link('Link naar de RMA in het beheer', 'Link to the RMA in the panel'),
    onBehalf: text('Door wie het namens de klant is ingevoerd', 'Who entered it for the customer'),
    customer: list('Klant: naam en nummer', 'Customer: name and number'),
    contact: list('Contactpersoon: naam en adres', 'Contact: name and address'),
    lines: LINES_ASKED,
  },
  ...DEALER_CONTRACTS,
  'service-received': SERVICE_FOR_CUSTOMER,
  'service-question': { ...SERVICE_FOR_CUSTOMER, question: text('Onze vraag', 'Our question') },
  'service-done': { ...SERVICE_FOR_CUSTOMER, note: text('Toelichting aan de klant', 'Note to the customer') },
  'service-declined': { ...SERVICE_FOR_CUSTOMER, note: text('Waarom het niet kan', 'Why it cannot be done') },
  'service-cancelled': {
    ...SERVICE_FOR_CUSTOMER,
    note: text('Toelichting bij de annulering', 'Note on the cancellation'),
  },
  'service-new-for-staff': SERVICE_FOR_STAFF,
  'service-answered-for-staff': {
    ...SERVICE_FOR_STAFF,
    question: text('Onze vraag', 'Our question'),
    answer: text('Antwoord van de klant', 'The customer’s answer'),
  },
  'message-for-customer': {
    ...MESSAGE,
    greeting: FOR_CUSTOMER.greeting,
    caseLink: link('Link naar de zaak in het portaal', 'Link to the case in the portal'),
  },
  'message-for-staff': {
    ...MESSAGE,
    panelLink: link('Link naar de zaak in het beheer', 'Link to the case in the panel'),
    customer: list('Klant: naam en nummer', 'Customer: name and number'),
  },
  ...CLAIM_CONTRACTS,
  ...ORDER_CONTRACTS,
  'registration-received': {
    ...REGISTRATION,
    answerBy: ANSWER_BY,
    portalLink: link('Link naar het portaal', 'Link to the portal'),
  },
  'registration-new-for-staff': {
    ...REGISTRATION,
    answerBy: ANSWER_BY,
    name: text('Naam van het bedrijf of de persoon', 'Name of the company or person'),
    contactName: RMA.contactName,
    contactEmail: text('Mailadres van de aanvrager', 'Applicant’s mail address'),
    phone: text('Telefoon van de aanvrager', 'Applicant’s phone'),
    vatNumber: text('Btw-nummer (kan leeg zijn)', 'VAT number (may be empty)'),
    claimedNumber: text('Opgegeven klantnummer (kan leeg zijn)', 'Customer number as given (may be empty)'),
    remarks: text('Opmerking van de aanvrager', 'The applicant’s remark'),
    applicant: list('Aanvrager: naam, adres en telefoon', 'Applicant: name, address and phone'),
    panelLink: link('Link naar de aanmelding in het beheer', 'Link to the registration in the panel'),
  },
  'end-customer-new-for-dealer': {
    ...COMPANY,
    submittedOn: REGISTRATION.submittedOn,
    answerBy: ANSWER_BY,
    dealerName: text('Naam van de dealer', 'Name of the dealer'),
    dealerNumber: text('Klantnummer van de dealer', 'Customer number of the dealer'),
    name: text('Naam van het bedrijf', 'Name of the company'),
    contactName: RMA.contactName,
    contactEmail: text('Mailadres van de aanvrager', 'Applicant’s mail address'),
    phone: text('Telefoon van de aanvrager', 'Applicant’s phone'),
    address: list('Adres van het bedrijf', 'Address of the company'),
    remarks: text('Opmerking van de aanvrager', 'The applicant’s remark'),
    applicant: list('Aanvrager: naam, adres en telefoon', 'Applicant: name, address and phone'),
    listLink: link('Link naar de eindklanten in het portaal', 'Link to the end customers in the portal'),
  },
  'registration-approved': {
    ...COMPANY,
    name: text('Naam', 'Name'),
    greeting: FOR_CUSTOMER.greeting,
    customerName: RMA.customerName,
    customerNumber: RMA.customerNumber,
    loginLink: link('Link naar het inloggen', 'Link to the login'),
  },
  'registration-rejected': { ...REGISTRATION, reason: text('Waarom het niet kan', 'Why it cannot be done') },
  invitation: {
    ...ACCOUNT,
    customerName: text('Naam van de klant (leeg voor medewerkers)', 'Customer name (empty for staff)'),
    customerNumber: text('Klantnummer (leeg voor medewerkers)', 'Customer number (empty for staff)'),
    welcome: text('Waarvoor het account is, in een zin', 'What the account is for, in a sentence'),
  },
  'contact-invited': ACCESS,
  'access-offered': { ...ACCESS, link: link('Link om de toegang aan te nemen', 'Link to accept the access') },
  'password-reset': ACCOUNT,
  'login-address-confirm': {
    ...OWN_ACCOUNT,
    newAddress: NEW_ADDRESS,
    link: link('Link om het adres te bevestigen', 'Link to confirm the address'),
    validFor: ACCOUNT.validFor,
  },
  'login-address-requested': {
    ...OWN_ACCOUNT,
    newAddress: NEW_ADDRESS,
    link: link('Link om de wijziging te weigeren', 'Link to refuse the change'),
    validFor: ACCOUNT.validFor,
  },
  'login-address-changed': {
    ...OWN_ACCOUNT,
    oldAddress: text('Vorig e-mailadres', 'Previous email address'),
    newAddress: NEW_ADDRESS,
  },
  'login-address-taken': OWN_ACCOUNT,
  'password-changed': OWN_ACCOUNT,
  ...HOUSE_CONTRACTS,
} as const satisfies Readonly<Record<MailEvent, Contract>>
