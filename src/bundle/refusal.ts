/** Why an entry cannot be as a bundle says: the guard's own sentence, with the entry's name before it. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { PayloadRequest } from 'payload'

import { type Change, nameOf } from '@/core/config/plan'
import type { Shapes } from '@/core/config/shape'
import { DomainError, type DomainErrors, throwAll } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { writingAt } from '@/db/judgeTogether'

export type Named = Pick<Change, 'part' | 'key' | 'after'>

/** `Sjabloon ‘Besluit’`; settings are called by their own name alone. */
export function callOf(shapes: Shapes, change: Named, reader: Locale): string {
  const label = shapes.get(change.part)?.label[reader] ?? change.part
  return change.key === change.part ? label : `${label} ‘${nameOf(change)}’`
}

/** Runs a write of one entry; what its guards say is said of the entry. */
export async function naming<T>(
  req: PayloadRequest,
  { shapes, change }: { readonly shapes: Shapes; readonly change: Named },
  write: () => Promise<T>,
): Promise<T> {
  writingAt(req, change)
  try {
    return await write()
  } catch (error) {
    const reader = languageOf(req)
    const sentences = sentencesOf(error, reader)
    if (!sentences) throw error
    const { part, key } = change
    const name = callOf(shapes, change, reader)
    throwAll(sentences.map((how) => new DomainError('CONFIG_REFUSED', `${name}: ${how}`, { name, how, part, key })))
    throw error
  }
}

/** What was said no to, in words; null for anything that is no refusal. */
function sentencesOf(error: unknown, reader: Locale): string[] | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'DomainErrors') return (error as DomainErrors).errors.map((one) => sentenceOf(one, reader))
  if (error.name === 'DomainError') return [sentenceOf(error as DomainError, reader)]
  if (error.name !== 'ValidationError') return null
  const { errors = [] } = (error as Error & { data?: { errors?: { path: string; message: string }[] } }).data ?? {}
  return errors.map(({ path, message }) => `${path}: ${message}`)
}

const sentenceOf = ({ code, details }: DomainError, reader: Locale) => refusalSentence(code, details, reader)
