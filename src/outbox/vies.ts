/** Asks VIES, the service of the European Commission, whether a VAT number exists. */
import { env } from '@/config/env'

export type ViesAnswer = { readonly valid: boolean; readonly name: string | null; readonly address: string | null }

const WITHIN_MS = 20_000
const MAX_ANSWER_CHARS = 100_000
const MAX_TEXT = 500

/**
 * @param number with the prefix of its country, such as NL004495445B01
 * @throws Error when there is no answer now; it may be asked again later
 */
export async function askVies(number: string): Promise<ViesAnswer> {
  const response = await fetch(`${env.VIES_URL.replace(/\/$/, '')}/check-vat-number`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ countryCode: number.slice(0, 2), vatNumber: number.slice(2) }),
    redirect: 'error',
    signal: AbortSignal.timeout(WITHIN_MS),
  })
  const answer = await readAnswer(response)
  const code = errorIn(answer)
  // The one error that is a verdict: the number cannot be one, and asking again changes nothing.
  if (code === 'INVALID_INPUT') return { valid: false, name: null, address: null }
  if (code !== null || typeof answer.valid !== 'boolean') throw new Error(`VIES: ${code ?? `HTTP ${response.status}`}`)
  return { valid: answer.valid, name: textIn(answer.name), address: textIn(answer.address) }
}

type Json = Readonly<Record<string, unknown>>

async function readAnswer(response: Response): Promise<Json> {
  const text = await response.text()
  if (text.length > MAX_ANSWER_CHARS) throw new Error('VIES: the answer is too long')
  try {
    const value: unknown = JSON.parse(text)
    return value instanceof Object ? (value as Json) : {}
  } catch {
    return {}
  }
}

/** `{ actionSucceed: false, errorWrappers: [{ error: 'MS_UNAVAILABLE' }] }` */
function errorIn({ errorWrappers }: Json): string | null {
  const [first] = Array.isArray(errorWrappers) ? (errorWrappers as unknown[]) : []
  const error = first instanceof Object && 'error' in first ? first.error : null
  return typeof error === 'string' ? error.slice(0, 60) : null
}

/** Countries that tell no names answer with dashes. */
function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/[^\P{Cc}\n]/gu, '').trim() : ''
  return text === '' || /^-+$/.test(text) ? null : text.slice(0, MAX_TEXT)
}
