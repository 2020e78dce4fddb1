/** Files of a case, as its pages show them. */
import type { MessageKey, Translate } from '@messages/format'
import type texts from '@messages/nl/files.json'

export type SayFiles = Translate<MessageKey<typeof texts>>

export type CaseFile = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly fromHouse?: boolean
}

/** What may be added, with the sentences for what may not. */
export type FileLimits = {
  /** Such as `.pdf`. */
  readonly extensions: readonly string[]
  readonly mimeTypes: readonly string[]
  readonly megabytes: number
  readonly maxPerCase: number
  /** 0 is any amount. */
  readonly megabytesPerDay: number
  readonly sentences: { readonly type: string; readonly size: string; readonly empty: string; readonly count: string }
}

const KILOBYTE = 1000
const MEGABYTE = 1_000_000
const LIMIT_MEGABYTE = 1024 * 1024

export const fileHref = ({ id }: Pick<CaseFile, 'id'>): string => `/attachments/${id}`

/** `840 kB`, `2,4 MB`. */
export function fileSize(bytes: number, say: SayFiles): string {
  if (bytes < MEGABYTE) return say('kilobytes', { n: Math.max(1, Math.round(bytes / KILOBYTE)) })
  return say('megabytes', { n: Math.round(bytes / (MEGABYTE / 10)) / 10 })
}

/** What is known to be wrong with a file before it is sent, as a sentence; or null. */
export function refusedBefore(file: { name: string; size: number }, limits: FileLimits): string | null {
  const name = file.name.toLowerCase()
  if (!limits.extensions.some((extension) => name.endsWith(extension))) return limits.sentences.type
  if (file.size === 0) return limits.sentences.empty
  return file.size > limits.megabytes * LIMIT_MEGABYTE ? limits.sentences.size : null
}
