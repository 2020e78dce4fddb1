import { CASE_KINDS, type CaseRef } from '@/core/cases'
import { Id } from '@/core/rmas/requests'

export type CaseParams = { readonly params: Promise<{ kind: string; id: string }> }

/** The case that an address names, or null when it can be none. Whether it is the reader's is asked later. */
export async function caseInAddress({ params }: CaseParams): Promise<CaseRef | null> {
  const { kind, id } = await params
  const known = CASE_KINDS.find((one) => one === kind)
  return known && Id.safeParse(id).success ? { kind: known, id } : null
}
