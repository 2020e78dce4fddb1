/** A day's file of anchors, as text: a line that names the day and the file before it, then a line per case. */
import { z } from 'zod'

import { CASE_KINDS } from '../cases'
import type { Digest } from './hashInput'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Line = z.strictObject({
  kind: z.enum(CASE_KINDS),
  id: z.string().min(1),
  number: z.string().min(1),
  count: z.int().min(1),
  head: Hash,
})
const Head = z.strictObject({ day: z.iso.date(), previous: Hash.nullable(), cases: z.int().min(0) })

export type AnchorLine = z.infer<typeof Line>
/** `previous` is the SHA-256 of the file before it; null in the first. */
export type AnchorFile = {
  readonly day: string
  readonly previous: string | null
  readonly lines: readonly AnchorLine[]
}

export const caseKey = ({ kind, id }: Pick<AnchorLine, 'kind' | 'id'>): string => `${kind} ${id}`

export function anchorText({ day, previous, lines }: AnchorFile): string {
  return [{ day, previous, cases: lines.length }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Null for what is no whole file of anchors. */
export function readAnchor(text: string): AnchorFile | null {
  try {
    const [first, ...rest] = text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    const { day, previous, cases } = Head.parse(first)
    const lines = rest.map((line) => Line.parse(line))
    return cases === lines.length ? { day, previous, lines } : null
  } catch {
    return null
  }
}

export type AnchorFault = { readonly fault: 'anchorUnreadable' | 'anchorChanged'; readonly file: string }

/** The first file that cannot be read, or that another follows than it was. */
export function judgeAnchors(
  digest: Digest,
  files: readonly { readonly name: string; readonly text: string; readonly file: AnchorFile | null }[],
): AnchorFault | null {
  let before: { name: string; text: string } | null = null
  for (const { name, text, file } of files) {
    if (file === null || `${file.day}.jsonl` !== name) return { fault: 'anchorUnreadable', file: name }
    if (file.previous !== (before ? digest(before.text) : null))
      return { fault: 'anchorChanged', file: before?.name ?? name }
    before = { name, text }
  }
  return null
}
