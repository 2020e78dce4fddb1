/** The kinds of case: what has a number, a timeline, files and mails. */
export const CASE_KINDS = ['rmas', 'service-requests', 'warranty-claims'] as const

export type CaseKind = (typeof CASE_KINDS)[number]

export type CaseRef = { readonly kind: CaseKind; readonly id: string }

/** By which of its relations a row of a timeline, a file or an effect names its case. */
export const CASE_FIELD = {
  rmas: 'case',
  'service-requests': 'serviceRequest',
  'warranty-claims': 'warrantyClaim',
} as const satisfies Record<CaseKind, string>

/** Where the portal lists the cases of a kind. */
export const CASE_ROOM = {
  rmas: '/returns',
  'service-requests': '/services',
  'warranty-claims': '/claims',
} as const satisfies Record<CaseKind, string>

export type CaseLinks = { readonly [Kind in CaseKind as (typeof CASE_FIELD)[Kind]]?: string }

/** The relation to this case, as a row stores it, and as a filter finds it. */
export const ofCase = ({ kind, id }: CaseRef): CaseLinks => ({
  [CASE_FIELD[kind]]: id,
})
export const whereCase = ({ kind, id }: CaseRef) => ({ [CASE_FIELD[kind]]: { equals: id } })

/** The case that a stored row belongs to, or null. */
export function caseIn(row: { readonly [Field in keyof CaseLinks]?: unknown }): CaseRef | null {
  const kind = CASE_KINDS.find((one) => row[CASE_FIELD[one]])
  return kind ? { kind, id: idOf(row[CASE_FIELD[kind]]) } : null
}

const idOf = (link: unknown): string =>
  typeof link === 'object' && link !== null && 'id' in link ? String(link.id) : String(link)
