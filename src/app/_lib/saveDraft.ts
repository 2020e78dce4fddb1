import { canonicalJson } from '@/core/timeline'
import type { Rma } from '@/payload-types'
import { type DraftValues, draftBody } from '@/ui/request/draft'
import { type Answer, call } from './call'
import { findCase, valuesOf } from './drafts'

type Draft = {
  readonly id: string
  readonly values: DraftValues
  readonly reasonPer: 'rma' | 'line'
  /** `updatedAt` of the draft as the form showed it. */
  readonly version: string
}

/** Stores a draft, unless another device changed it. A second press of the same button finds what the first one stored. */
export async function saveDraft({ id, values, reasonPer, version }: Draft): Promise<Answer<{ doc: Rma }>> {
  const body = draftBody(values, reasonPer)
  const path = `/api/rmas/${id}/draft`
  const saved = await call<{ doc: Rma }>('POST', path, { ...body, unchangedSince: version })
  if (saved.ok || !saved.errors.some(({ name }) => name === 'CHANGED_MEANWHILE')) return saved
  const current = await findCase(id)
  const same = current?.status === 'draft' && asOne(draftBody(valuesOf(current, reasonPer), reasonPer)) === asOne(body)
  return same ? { ok: true, status: 200, body: { doc: current } } : saved
}

/** Browsers post line ends as CRLF, stored are they as LF. */
const asOne = (body: object): string => canonicalJson(body).replaceAll('\\r\\n', '\\n')
