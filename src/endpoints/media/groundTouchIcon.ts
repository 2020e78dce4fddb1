import type { CollectionAfterChangeHook } from 'payload'
import sharp from 'sharp'

import { putFile, readStored } from '@/db/files'
import type { Media } from '@/payload-types'
import { inkOf } from './ink'

const GROUND = { white: '#ffffff', black: '#161b18' }

/** Phones show clear pixels of an icon as black: it gets a ground on which the ink is seen. Payload's sizes cannot. */
export const groundTouchIcon: CollectionAfterChangeHook<Media> = async ({ doc, req }) => {
  const name = doc.sizes?.touch?.filename
  const icon = req.file && name ? await readStored('media', name) : null
  if (!icon || !name) return doc
  const background = (await inkOf(icon)) === 'light' ? GROUND.black : GROUND.white
  await putFile('media', name, await sharp(icon).flatten({ background }).png().toBuffer())
  return doc
}
