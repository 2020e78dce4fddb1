import type { PayloadRequest } from 'payload'

import type { Shapes } from '@/core/config/shape'
import { type DomainError, type DomainErrors, throwAll } from '@/core/errors'
import { putOff } from '@/db/judgeTogether'
import { type Named, naming } from './refusal'

/**
 * Entries are written one by one, but meant together: two series that change places are lawful before and after, and at no
 * moment between. Rules about several rows judge when everything stands.
 *
 * @throws DomainError | DomainErrors CONFIG_REFUSED naming the entries; the transaction takes all back
 */
export async function asWhole<T>(req: PayloadRequest, shapes: Shapes, write: () => Promise<T>): Promise<T> {
  const [result, due] = await putOff(req, write)
  const refused: DomainError[] = []
  for (const { place, judge } of due) {
    try {
      await naming(req, { shapes, change: place as Named }, () => judge(req))
    } catch (error) {
      refused.push(...refusalsIn(error))
    }
  }
  throwAll(refused)
  return result
}

/** Told apart by name: there may be two copies of the class (docs/ARCHITECTURE.md). @throws what is no refusal */
function refusalsIn(error: unknown): readonly DomainError[] {
  if (error instanceof Error && error.name === 'DomainErrors') return (error as DomainErrors).errors
  if (error instanceof Error && error.name === 'DomainError') return [error as DomainError]
  throw error
}
