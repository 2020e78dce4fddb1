import type { CaseKind } from '@/core/cases'
import { call } from './call'

type Terms = { readonly terms: { readonly hash: string; readonly updatedAt: string } | null }

/** Stands for terms that nobody published: agreeing to them is asked all the same. */
const NONE = 'none'

/** The terms that are to be agreed to with a case of this kind, by their hash. */
export async function shownTermsOf(kind: CaseKind) {
  const answer = await call<Terms>('GET', `/api/${kind}/terms`)
  if (!answer.ok) throw new Error(`The terms could not be read: ${answer.status}`)
  const { terms } = answer.body
  return terms ? { href: '/pages/terms', hash: terms.hash } : { href: null, hash: NONE }
}
