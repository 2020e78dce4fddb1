/** Images of a bundle: files that are there only when the import is. */
import type { PayloadRequest } from 'payload'

import type { Change } from '@/core/config/plan'
import type { PartShape } from '@/core/config/shape'
import { type Ids, toData } from '@/core/config/toData'
import { removeStoredFrom } from '@/db/files'
import { languagesOf, own } from './writeEntry'

/** The files that an import wrote, to be taken away again when it fails. */
export type MadeFiles = { name: string }[]

export type Image = { readonly change: Change; readonly shape: PartShape; readonly ids: Ids; readonly bytes: Buffer }

export async function createImage(req: PayloadRequest, made: MadeFiles, image: Image): Promise<string> {
  const { change, shape, ids, bytes } = image
  const [locale] = languagesOf(change.after)
  const { lightGround, ...data } = toData(shape.fields, change.after, { locale, ids })
  // The hooks give it a name of its own, and tell here which.
  const file = { data: bytes, mimetype: 'image/png', name: 'image.png', size: bytes.length }
  made.push(file)
  const options = { collection: 'media', depth: 0, overrideAccess: true } as const
  const doc = await req.payload.create({
    ...options,
    data: data as never,
    file,
    locale,
    context: { fromBundle: true },
    req: own(req),
  })
  // What was decided of the ground at home is kept.
  if (lightGround !== undefined) {
    await req.payload.update({ ...options, id: doc.id, data: { lightGround } as never, locale, req: own(req) })
  }
  return String(doc.id)
}

/** With every size that was made of them. */
export async function removeFiles(made: MadeFiles): Promise<void> {
  for (const { name } of made.splice(0)) await removeImageFiles(name)
}

export async function removeImageFiles(filename: string): Promise<void> {
  const [beginning = ''] = filename.split('.')
  if (/^[0-9a-f-]{36}$/.test(beginning)) await removeStoredFrom('media', beginning)
}
