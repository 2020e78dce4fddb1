import type { Locale } from '@/core/locale'
import { canonicalJson } from '@/core/timeline'
import type { Rma } from '@/payload-types'
import { type Asking, type DraftValues, draftBody } from '@/ui/request/draft'
import { type Answer, call } from './call'
import { findCase, valuesOf } from './drafts'

type Draft = {
  readonly id: string
  readonly values: DraftValues
  readonly asking: Asking
  readonly locale: Locale
  /** `updatedAt` of the draft as the form showed it. */
  readonly version: string
}

/** Stores a draft, unless another device changed it. A second press of the same button finds what the first one stored. */
export async function saveDraft({ id, values, asking, locale, version }: Draft): Promise<Answer<{ doc: Rma }>> {
  const body = draftBody(values, asking)
  const path = `/api/rmas/${id}/draft`
  const saved = await call<{ doc: Rma }>('POST', path, { ...body, unchangedSince: version })
  if (saved.ok || !saved.errors.some(({ name }) => name === 'CHANGED_MEANWHILE')) return saved
  const current = await findCase(id)
  const { reasonPer } = asking
  const stored = current && draftBody(valuesOf(current, { reasonPer, locale }), asking)
  const same = stored && current.status === 'draft' && asOne(stored) === asOne(body)
  return same ? { ok: true, status: 200, body: { doc: current } } : saved
}

/** Browsers post line ends as CRLF, stored are they as LF. */
const asOne = (body: object): string => canonicalJson(body).replaceAll('\\r\\n', '\\n')
