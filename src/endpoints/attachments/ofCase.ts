/** What happens to the files of a case when the case itself is sent or thrown away. Inside the verb's transaction. */
import type { PayloadRequest, Where } from 'payload'
import { type CaseRef, whereCase } from '@/core/cases'
import { IMAGE_TYPES } from '@/core/files/kinds'

/** From now on they are seen by all who see the case. */
export async function sendFilesOf(req: PayloadRequest, of: CaseRef): Promise<void> {
  const where = whereCase(of)
  await req.payload.db.updateMany({ collection: 'attachments', where, data: { sent: true }, req })
}

/** @returns the storage keys of the files, to remove after the commit */
export async function forgetFilesOf(req: PayloadRequest, of: CaseRef): Promise<string[]> {
  const where = whereCase(of)
  const options = { collection: 'attachments', where, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ ...options, pagination: false, depth: 0, select: { storageKey: true } })
  await req.payload.delete({ ...options, depth: 0 })
  return docs.map(({ storageKey }) => storageKey)
}

/** How many photos and other images there are among them. */
export async function countImagesOf(req: PayloadRequest, rma: string): Promise<number> {
  const where: Where = { case: { equals: rma }, mimeType: { in: [...IMAGE_TYPES] } }
  return (await req.payload.count({ collection: 'attachments', where, overrideAccess: true, req })).totalDocs
}
