/** The text over which the hash of an entry of a timeline is computed (docs/decisions/0021-audit-and-erasure.md). */
import { type CaseEvent, canonicalJson } from '../timeline'

/** How an entry was hashed. The first version hashed every word as it stands; the second hashes commitments to them. */
export type ChainVersion = 1 | 2

/** A text to its SHA-256 in hexadecimal. */
export type Digest = (text: string) => string

/** A random salt for every text that may be erased, by its path. What has none was erased, or says nothing of persons. */
export type Salts = Readonly<Record<string, string>>

/** Keys in the data of events whose texts are words of the product: they name nobody and are never erased. */
const PLAIN_KEYS = new Set([
  'status',
  'document',
  'event',
  'id',
  'number',
  'kind',
  'set',
  'entry',
  'digest',
  'why',
  'message',
  'grade',
  'outcome',
  'currency',
])

const ERASED = /^erased:([0-9a-f]{64})$/

export const erasedText = (commitment: string): string => `erased:${commitment}`
export const isErased = (value: unknown): boolean => typeof value === 'string' && ERASED.test(value)

/** What readers get in the place of a text that was erased. */
export const ERASED_WORDS = { nl: '(gewist)', en: '(erased)' } as const

/** What an entry says, in the shape in which its texts have paths. */
export type Told = { readonly account: string | null; readonly name: string; readonly data: unknown }

export const toldBy = ({ actor, data }: Pick<CaseEvent, 'actor' | 'data'>): Told => ({
  account: actor.id,
  name: actor.name,
  data,
})

type Change = (text: string, path: string) => unknown

/** The same value with each text that may name somebody replaced. */
export function mapTexts(value: unknown, change: Change, path = '', plain = false): unknown {
  if (typeof value === 'string') return plain ? value : change(value, path)
  if (Array.isArray(value)) return value.map((item, at) => mapTexts(item, change, `${path}/${at}`, plain))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      mapTexts(inner, change, path === '' ? key : `${path}/${key}`, PLAIN_KEYS.has(key)),
    ]),
  )
}

/** What stands in the hash for a text: nobody can tell the text from it without the salt. */
export const commitmentOf = (digest: Digest, salt: string, path: string, text: string): string =>
  digest(`${salt}\n${path}\n${text}`)

/** An entry as it is chained: the event, its place in the case, and the salts of its texts. */
export type ChainedEvent = CaseEvent & { readonly entry: number; readonly version: ChainVersion; readonly salts: Salts }

/** What is hashed for an entry: the hash before it, then the entry. The first of a case has no hash before it. */
export function hashInput(digest: Digest, previousHash: string | null, event: ChainedEvent): string {
  const { kind, case: of, customer, actor, at, visibleToCustomer, data, entry, version, salts } = event
  const fixed = { kind, case: of, customer, at, visibleToCustomer }
  if (version === 1) return `${previousHash ?? ''}\n${canonicalJson({ ...fixed, actor, data })}`
  const told = mapTexts(toldBy(event), (text, path) => ({ sealed: sealOf(digest, salts[path], path, text) }))
  return `2\n${previousHash ?? ''}\n${canonicalJson({ ...fixed, entry, by: actor.kind, told })}`
}

function sealOf(digest: Digest, salt: string | undefined, path: string, text: string): string {
  if (salt !== undefined) return commitmentOf(digest, salt, path, text)
  return ERASED.exec(text)?.[1] ?? 'without a salt'
}

/** A salt for every text of an event that is about to be appended. */
export function saltsFor(event: CaseEvent, random: () => string): Salts {
  const salts: Record<string, string> = {}
  mapTexts(toldBy(event), (text, path) => {
    salts[path] = random()
    return text
  })
  return salts
}

type Wiped = { readonly told: Told; readonly salts: Salts; readonly changed: boolean }

/** The entry without the texts that `which` picks: in their place stands what was hashed for them, and their salt is gone. */
export function eraseTexts(digest: Digest, event: ChainedEvent, which: (text: string, path: string) => boolean): Wiped {
  const salts: Record<string, string> = { ...event.salts }
  let changed = false
  const told = mapTexts(toldBy(event), (text, path) => {
    if (isErased(text) || !which(text, path)) return text
    changed = true
    const salt = salts[path]
    delete salts[path]
    return erasedText(salt === undefined ? digest('') : commitmentOf(digest, salt, path, text))
  }) as Told
  return { told, salts, changed }
}

/** What is left of an entry of the first version, as the entry of its erasure vouches for it. */
export const remainderInput = (event: CaseEvent): string => {
  const { kind, case: of, customer, actor, at, visibleToCustomer, data } = event
  return canonicalJson({ kind, case: of, customer, actor, at, visibleToCustomer, data })
}

/** Whether an entry lost a text of a person. */
export function hasErased(event: CaseEvent): boolean {
  let found = false
  mapTexts(toldBy(event), (text) => {
    found ||= isErased(text)
    return text
  })
  return found
}
