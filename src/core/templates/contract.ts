/**
 * What each mail may say: the data a template is given, by name, and nothing else. Labels are what an admin chooses from.
 * No conditions exist in a template: where a mail differs by outcome, the contract offers the ready sentence.
 */
import type { Locale } from '../locale'
import type { MailEvent } from '../mails'

/** `date` and `number` arrive as people write them; `list` is lines of text; `lines` are the rows of a table. */
export type VariableKind = 'text' | 'date' | 'number' | 'link' | 'list' | 'lines'

export type Variable = {
  readonly kind: VariableKind
  readonly label: Readonly<Record<Locale, string>>
  /** For `lines`: the columns that this mail can fill. */
  readonly columns?: readonly LineColumn[]
}

export type Contract = Readonly<Record<string, Variable>>

export const LINE_COLUMNS = ['article', 'quantity', 'approved', 'outcome', 'reason', 'remark', 'note'] as const
export type LineColumn = (typeof LINE_COLUMNS)[number]

/** One line of an RMA, in the reader's words; empty where nothing is to be said. */
export type LineRow = {
  readonly article: string
  /** Number, order and the customer's own reference. */
  readonly about: string
  readonly quantity: string
  /** Piece or pieces, as it follows the quantity. */
  readonly unit: string
  /** Approved of requested. */
  readonly approved: string
  readonly outcome: 'approved' | 'partly' | 'rejected'
  readonly outcomeWord: string
  readonly reason: string
  readonly remark: string
  readonly note: string
}

export type ValueOf<Kind extends VariableKind> = Kind extends 'lines'
  ? readonly LineRow[]
  : Kind extends 'list'
    ? readonly string[]
    : string

/** The data of any template, as the compiler reads them. */
export type Values = Readonly<Record<string, string | readonly string[] | readonly LineRow[]>>

const of =
  <Kind extends VariableKind>(kind: Kind) =>
  (nl: string, en: string) => ({ kind, label: { nl, en } })

const text = of('text')
const date = of('date')
const link = of('link')
const list = of('list')
const lines = <Column extends LineColumn>(nl: string, en: string, columns: readonly Column[]) => ({
  ...of('lines')(nl, en),
  columns,
})

const COMPANY = { companyName: text('Onze bedrijfsnaam', 'Our company name') }

const RMA = {
  ...COMPANY,
  rmaNumber: text('RMA-nummer', 'RMA number'),
  customerName: text('Naam van de klant', 'Customer name'),
  customerNumber: text('Klantnummer', 'Customer number'),
  contactName: text('Naam van de contactpersoon', 'Contact name'),
  submittedOn: date('Datum van de aanvraag', 'Date of the request'),
  pieces: text('Aantal gevraagde stuks (24 stuks)', 'Pieces requested (24 pieces)'),
  lineCount: text('Aantal regels (4 regels)', 'Number of lines (4 lines)'),
  reason: text('Reden van de hele aanvraag', 'Reason of the whole request'),
  remarks: text('Opmerking van de klant', 'The customer’s remark'),
  transport: text('Hoe de goederen terugkomen: ophalen of leeg', 'How the goods come back: collected, or empty'),
} as const

const FOR_CUSTOMER = {
  ...RMA,
  greeting: text('Aanhef (Beste …,)', 'Greeting (Dear …,)'),
  rmaLink: link('Link naar de RMA in het portaal', 'Link to the RMA in the portal'),
  openLabel: text('Opschrift van de knop naar de RMA', 'Words on the button to the RMA'),
} as const

const ACCOUNT = {
  ...COMPANY,
  name: text('Naam', 'Name'),
  greeting: text('Aanhef (Beste …,)', 'Greeting (Dear …,)'),
  link: link('Link om een wachtwoord in te stellen', 'Link to set a password'),
  validFor: text('Hoe lang de link werkt (72 uur)', 'How long the link works (72 hours)'),
} as const

const ASKED = ['article', 'quantity', 'reason', 'remark'] as const

export const CONTRACTS = {
  'rma-received': {
    ...FOR_CUSTOMER,
    nextStep: text('Wat de klant nu doet: opsturen of wachten', 'What to do now: send or wait'),
    lines: lines('Regels van de aanvraag', 'Lines of the request', ASKED),
  },
  'rma-decided': {
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
    toReturn: list('Hoeveel terug te sturen (leeg na een afwijzing)', 'How much to return (empty after a rejection)'),
    lines: lines('Regels met het besluit', 'Lines with the decision', [...ASKED, 'approved', 'outcome', 'note']),
  },
  'rma-cancelled': {
    ...FOR_CUSTOMER,
    cancellationNote: text('Toelichting bij de annulering', 'Note on the cancellation'),
    lines: lines('Regels van de aanvraag', 'Lines of the request', ASKED),
  },
  'rma-new-for-staff': {
    ...RMA,
    contactEmail: text('Mailadres van de contactpersoon', 'Contact’s mail address'),
    panelLink: link('Link naar de RMA in het beheer', 'Link to the RMA in the panel'),
    onBehalf: text('Door wie het namens de klant is ingevoerd', 'Who entered it for the customer'),
    customer: list('Klant: naam en nummer', 'Customer: name and number'),
    contact: list('Contactpersoon: naam en adres', 'Contact: name and address'),
    lines: lines('Regels van de aanvraag', 'Lines of the request', ASKED),
  },
  invitation: {
    ...ACCOUNT,
    customerName: text('Naam van de klant (leeg voor medewerkers)', 'Customer name (empty for staff)'),
    customerNumber: text('Klantnummer (leeg voor medewerkers)', 'Customer number (empty for staff)'),
    welcome: text('Waarvoor het account is, in een zin', 'What the account is for, in a sentence'),
  },
  'password-reset': ACCOUNT,
} as const satisfies Readonly<Record<MailEvent, Contract>>

/** The data of one mail's template: every name of its contract, none besides. */
export type ValuesOf<Event extends MailEvent> = {
  readonly [Name in keyof (typeof CONTRACTS)[Event]]: (typeof CONTRACTS)[Event][Name] extends {
    readonly kind: infer Kind extends VariableKind
  }
    ? ValueOf<Kind>
    : never
}

export const contractOf = (event: MailEvent): Contract => CONTRACTS[event]

/** The variable of that name; own names only. */
export const variableOf = (contract: Contract, name: string): Variable | undefined =>
  Object.hasOwn(contract, name) ? contract[name] : undefined
