import { DOCUMENT_KINDS, type DocumentKind } from '@/core/documents'

export type CaseDocument = {
  readonly id: string
  readonly case: string
  readonly kind: DocumentKind
  readonly revision: number
  readonly pages: number
  readonly bytes: number
}

/** Of each kind the newest revision: older ones hold quantities that no longer count. */
export function newestOfCase(documents: readonly CaseDocument[], id: string): CaseDocument[] {
  return DOCUMENT_KINDS.flatMap((kind) => {
    const made = documents.filter((one) => one.case === id && one.kind === kind)
    return made.sort((a, b) => b.revision - a.revision).slice(0, 1)
  })
}

export const documentHref = ({ id }: Pick<CaseDocument, 'id'>): string => `/documents/${id}`
