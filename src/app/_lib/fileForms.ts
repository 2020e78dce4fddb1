/** What the forms for files are answered with: JSON to the page's script, a page to a browser without scripts. */
import { refusalSentence } from '@messages/refusal'
import { translator } from '@messages/translate'

import { DOMAIN_ERROR_CODES } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { loginPath } from '@/session/internalPath'
import type { FileLimits } from '@/ui/files/files'
import { refusalsIn } from './call'
import { seeOther } from './forms'

const SIGNED_OUT = 401

export const asksForJson = ({ headers }: Request): boolean => headers.get('accept') === 'application/json'

export const notOurPage = (): Response =>
  Response.json({ errors: [{ name: 'FORBIDDEN', message: '', data: {} }] }, { status: 403 })

type Leading = {
  /** The page with the form. */
  readonly page: string
  readonly done: 'added' | 'removed'
}

export async function answerFileForm(request: Request, answer: Response, { page, done }: Leading): Promise<Response> {
  if (asksForJson(request)) return answer
  if (answer.status === SIGNED_OUT) return seeOther(loginPath(page))
  const [refusal] = answer.ok ? [] : refusalsIn(await answer.json().catch(() => null))
  return seeOther(`${page}?file=${answer.ok ? done : (refusal?.name ?? 'failed')}#files`)
}

/** What the plain form's page says: the answer is a word in its address, so only known ones are said. */
export function fileAnswer(said: unknown, limits: FileLimits, locale: Locale) {
  const t = translator(locale, 'files')
  if (said === 'added') return { ok: true, text: t('addedOne') }
  if (said === 'removed') return { ok: true, text: t('removedOne') }
  const code = DOMAIN_ERROR_CODES.find((one) => one === said)
  if (!code) return said === 'failed' ? { ok: false, text: t('refusedOne') } : null
  const details = {
    megabytes: limits.megabytes,
    extensions: limits.extensions.join(' '),
    allowed: limits.maxPerCase,
    perDay: limits.megabytesPerDay,
  }
  return { ok: false, text: refusalSentence(code, { ...details, megapixels: 50, extension: t('pick') }, locale) }
}
