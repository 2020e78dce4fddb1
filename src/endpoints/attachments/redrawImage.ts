/** Images are never kept as they came: they are drawn anew, upright, without place, camera or anything that hid behind them. */
import { stat } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'

import { DomainError } from '@/core/errors'
import { discard, newPlace } from '@/db/incoming'

export type Redrawn = {
  readonly place: string
  readonly thumbnail: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export const MAX_MEGAPIXELS = 50

const MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000
const MAX_DECODED_BYTES = 200 * 1024 * 1024
const THUMBNAIL_PIXELS = 320
const DEEP = ['ushort', 'short', 'float']

sharp.cache(false)

/**
 * Reads the size from the header before anything is decoded.
 *
 * @throws DomainError FILE_TYPE_MISMATCH, IMAGE_TOO_LARGE, FILE_DAMAGED
 */
export async function redrawImage(from: string, kind: 'jpeg' | 'png'): Promise<Redrawn> {
  const found = await metadataOf(from)
  if (found.format !== kind) throw new DomainError('FILE_TYPE_MISMATCH', 'Another kind of image', { extension: kind })
  if (isTooLarge(found)) throw new DomainError('IMAGE_TOO_LARGE', 'Too many pixels', { megapixels: MAX_MEGAPIXELS })
  const [place, thumbnail] = [await newPlace(), await newPlace()]
  try {
    const { width, height } = await draw(from, kind, place)
    await sharp(place)
      .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 75 })
      .toFile(thumbnail)
    return { place, thumbnail, width, height, bytes: (await stat(place)).size }
  } catch {
    await Promise.all([discard(place), discard(thumbnail)])
    throw new DomainError('FILE_DAMAGED', 'The image cannot be drawn')
  }
}

function draw(from: string, kind: 'jpeg' | 'png', to: string) {
  const upright = sharp(from, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient()
  return (kind === 'jpeg' ? upright.jpeg({ quality: 88 }) : upright.png()).timeout({ seconds: 30 }).toFile(to)
}

async function metadataOf(place: string): Promise<Metadata> {
  try {
    return await sharp(place, { limitInputPixels: false, failOn: 'error' }).metadata()
  } catch {
    throw new DomainError('FILE_DAMAGED', 'No image')
  }
}

function isTooLarge({ width, height, channels, depth }: Metadata): boolean {
  const pixels = width * height
  return pixels > MAX_PIXELS || pixels * channels * (DEEP.includes(depth) ? 2 : 1) > MAX_DECODED_BYTES
}
