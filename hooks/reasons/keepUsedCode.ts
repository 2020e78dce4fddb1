/** A code of the ERP that a return reason has is neither deleted nor renamed: the ERP would not know the reason any more. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import type { ReasonCode } from '@/payload-types'

/** @throws DomainError IN_USE */
export const keepUsedCode: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  const row = await req.payload.findByID({ collection: 'reason-codes', id, ...options })
  if (row) await refuseUsed(req, row.code)
}

/** @throws DomainError IN_USE */
export const keepCodeName: CollectionBeforeChangeHook<ReasonCode> = async ({ data, originalDoc, req }) => {
  const before = originalDoc?.code
  if (before !== undefined && data.code !== undefined && data.code !== before) await refuseUsed(req, before)
  return data
}

async function refuseUsed(req: PayloadRequest, code: string): Promise<void> {
  const where = { code: { equals: code } }
  const { totalDocs } = await req.payload.count({ collection: 'return-reasons', where, overrideAccess: true, req })
  if (totalDocs === 0) return
  const details = { what: 'reason-codes', by: 'code' }
  // Deleting many rows at once answers with the message itself.
  throw new DomainError('IN_USE', refusalSentence('IN_USE', details, languageOf(req)), details)
}
