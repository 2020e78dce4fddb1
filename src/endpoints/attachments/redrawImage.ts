/** Images are never kept as they came: they are drawn anew, upright, without place, camera or anything that hid behind them. */
import { stat } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'

import { DomainError } from '@/core/errors'
import { discard, newPlace } from '@/db/incoming'
import { inTurn } from './inTurn'
import { isTurned, STRIP_BYTES, turnInStrips } from './turnImage'

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
/** A progressive photo of 24 megapixels as cameras and websites make them. */
const MAX_HELD_BYTES = 72_000_000
const THUMBNAIL_PIXELS = 320
const MAX_SECONDS = 30
const DEEP = ['ushort', 'short', 'float']
/** Values per pixel of a JPEG whose colours are kept more coarsely than its light. */
const COARSE: Partial<Record<string, number>> = { '4:2:0': 1.5, '4:2:2': 2 }

sharp.cache(false)
/** One after the other, which bounds the memory that drawing takes. */
const drawing = inTurn(1)

/**
 * Reads the size from the header before anything is decoded.
 *
 * @throws DomainError FILE_TYPE_MISMATCH, IMAGE_TOO_LARGE, FILE_DAMAGED
 */
export async function redrawImage(from: string, kind: 'jpeg' | 'png'): Promise<Redrawn> {
  const found = await metadataOf(from)
  if (found.format !== kind) throw new DomainError('FILE_TYPE_MISMATCH', 'Another kind of image', { extension: kind })
  const megapixels = mostMegapixels(found)
  if (found.width * found.height > megapixels * 1_000_000) {
    throw new DomainError('IMAGE_TOO_LARGE', 'Too many pixels', { megapixels })
  }
  const [place, thumbnail] = [await newPlace(), await newPlace()]
  try {
    const { width, height } = await drawing(() => drawBoth({ from, kind, found }, place, thumbnail))
    return { place, thumbnail, width, height, bytes: (await stat(place)).size }
  } catch {
    await Promise.all([discard(place), discard(thumbnail)])
    throw new DomainError('FILE_DAMAGED', 'The image cannot be drawn')
  }
}

type Drawn = { readonly from: string; readonly kind: 'jpeg' | 'png'; readonly found: Metadata }

async function drawBoth(drawn: Drawn, place: string, thumbnail: string) {
  const size = await draw(drawn, place)
  await sharp(place)
    .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 75 })
    .toFile(thumbnail)
  return size
}

function draw({ from, kind, found }: Drawn, to: string) {
  const open = () => sharp(from, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
  const lying = { ...found, rowBytes: found.width * bytesPerPixel(found) }
  return turnInStrips(open, lying, (upright) =>
    // Better Huffman tables would make it a little smaller, and hold all of it in memory.
    (kind === 'jpeg' ? upright.jpeg({ quality: 88, optimiseCoding: false }) : upright.png())
      .timeout({ seconds: MAX_SECONDS })
      .toFile(to),
  )
}

async function metadataOf(place: string): Promise<Metadata> {
  try {
    return await sharp(place, { limitInputPixels: false, failOn: 'error' }).metadata()
  } catch {
    throw new DomainError('FILE_DAMAGED', 'No image')
  }
}

const bytesPerPixel = ({ channels, depth }: Metadata): number => channels * (DEEP.includes(depth) ? 2 : 1)

/** So that neither what is decoded nor what must be in memory as a whole is too much. */
function mostMegapixels(found: Metadata): number {
  const { width, height, orientation = 1 } = found
  const whole = bytesPerPixel(found)
  const strip = isTurned(orientation) ? Math.min(STRIP_BYTES, width * height * whole) : 0
  const mirrored = orientation > 1 && !isTurned(orientation) ? whole : 0
  const held = (found.isProgressive ? bytesBeforeDrawing(found) : 0) + mirrored
  const most = Math.min(MAX_PIXELS, MAX_DECODED_BYTES / whole, (MAX_HELD_BYTES - strip) / held)
  return Math.floor(most / 1_000_000)
}

/** What comes in passes from coarse to fine is kept until the last: a PNG's pixels, a JPEG's coefficients of two bytes. */
const bytesBeforeDrawing = (found: Metadata): number =>
  found.format === 'png' ? bytesPerPixel(found) : 2 * (COARSE[found.chromaSubsampling ?? ''] ?? found.channels)
