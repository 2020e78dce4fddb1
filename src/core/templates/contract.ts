/**
 * The data a template is given, by name, and nothing else. Labels are what an admin chooses from. No conditions exist in a
 * template: an outcome has a mail of its own, and where words depend on the case, its contract offers the ready sentence.
 */
import type { Locale } from '../locale'

/**
 * `date` and `number` arrive as people write them; `list` is lines of text, and `address` those of an address; `lines` are
 * the rows of a mail's table, `goods` those of a paper's.
 */
export type VariableKind = 'text' | 'date' | 'number' | 'link' | 'list' | 'address' | 'lines' | 'goods'

export type Variable = {
  readonly kind: VariableKind
  readonly label: Readonly<Record<Locale, string>>
  /** A text that is made of several, each on lines of its own: its value is a list. It stands wherever a text does. */
  readonly several?: true
  /** For `lines` and `goods`: the columns that can be filled. */
  readonly columns?: readonly (LineColumn | PaperColumn)[]
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

export const PAPER_COLUMNS = [
  'position',
  'article',
  'order',
  'reason',
  'quantity',
  'remark',
  'counted',
  'accepted',
  'condition',
] as const
/** The last three stay empty: the warehouse writes in them. */
export type PaperColumn = (typeof PAPER_COLUMNS)[number]

/** One line of a paper; empty where nothing is to be said. */
export type PaperRow = {
  readonly position: string
  readonly article: string
  /** Ours and the maker's number. */
  readonly numbers: string
  readonly order: string
  /** The customer's own. */
  readonly reference: string
  readonly reason: string
  readonly quantity: number
  readonly remark: string
}

export type ValueOf<Kind extends VariableKind> = Kind extends 'lines'
  ? readonly LineRow[]
  : Kind extends 'goods'
    ? readonly PaperRow[]
    : Kind extends 'list' | 'address'
      ? readonly string[]
      : string

/** The data of any template, as the compiler reads them. */
export type Values = Readonly<Record<string, string | readonly string[] | readonly LineRow[] | readonly PaperRow[]>>

/** The data of a contract: every name of it, none besides. */
export type ValuesFor<Of extends Contract> = {
  readonly [Name in keyof Of]: Of[Name] extends { several: true } ? readonly string[] : ValueOf<Of[Name]['kind']>
}

const of =
  <Kind extends VariableKind>(kind: Kind) =>
  (nl: string, en: string) => ({ kind, label: { nl, en } })

export const text = of('text')
export const texts = (nl: string, en: string) => ({ ...text(nl, en), several: true as const })
export const date = of('date')
export const link = of('link')
export const list = of('list')
export const address = of('address')
export const lines = (nl: string, en: string, columns: readonly LineColumn[]) => ({ ...of('lines')(nl, en), columns })
export const goods = (nl: string, en: string) => ({ ...of('goods')(nl, en), columns: PAPER_COLUMNS })

/** The variable of that name; own names only. */
export const variableOf = (contract: Contract, name: string): Variable | undefined =>
  Object.hasOwn(contract, name) ? contract[name] : undefined
