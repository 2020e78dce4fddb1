/** Images of the house are drawn anew before they are stored, like those of customers; a drawing (SVG) becomes an image. */
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp, { type Sharp } from 'sharp'

import { DomainError } from '@/core/errors'
import { isBareImage } from '@/core/files/bareImage'
import { drawingProblem } from '@/core/files/drawing'
import { inkOf } from './ink'

const MAX_MEGAPIXELS = 50
const MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000
const MAX_SECONDS = 20
/** Sharp enough for every size that is made of it. */
const DRAWING_PIXELS = 1200
const DRAWING_DPI = 72
const MAX_DPI = 7200

const KINDS = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const
type Kind = keyof typeof KINDS

/**
 * An image that comes with a bundle of the configuration (`context.fromBundle`) was drawn before: when nothing but the image
 * is in it, its bytes are kept, so that drawing it anew time and again does not wear it out.
 *
 * @throws DomainError FILE_TYPE_NOT_ALLOWED, FILE_UNSAFE, FILE_DAMAGED, IMAGE_TOO_LARGE
 */
export const redrawUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if ((operation !== 'create' && operation !== 'update') || !file) return args
  const { data: redrawn, kind } = await redraw(file.data)
  const data = req.context.fromBundle && isBareImage(file.data, kind) ? file.data : redrawn
  const name = `${file.name.replace(/\.[^.]*$/, '')}.${kind === 'jpeg' ? 'jpg' : kind}`
  Object.assign(file, { data, size: data.length, mimetype: KINDS[kind], name } satisfies Partial<
    PayloadRequest['file']
  >)
  // Dark ink on nothing would be lost on a dark page.
  return { ...args, data: { ...args.data, lightGround: (await inkOf(data)) === 'dark' } }
}

async function redraw(bytes: Buffer): Promise<{ data: Buffer; kind: Kind }> {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new DomainError('FILE_DAMAGED', 'No image')
    })
  if (format === 'svg') return { data: await draw(bytes, Math.max(width, height)), kind: 'png' }
  if (!(format in KINDS)) throw notAllowed()
  if (width * height > MAX_PIXELS)
    throw new DomainError('IMAGE_TOO_LARGE', 'Too many pixels', { megapixels: MAX_MEGAPIXELS })
  const kind = format as Kind
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient()
  // Better Huffman tables would hold all of it in memory.
  const drawn =
    kind === 'jpeg'
      ? upright.jpeg({ quality: 88, optimiseCoding: false })
      : kind === 'png'
        ? upright.png()
        : upright.webp()
  return { data: await finish(drawn), kind }
}

/** Nothing in a drawing runs or is fetched: it is looked through first, and drawn from its bytes alone. */
async function draw(bytes: Buffer, side: number): Promise<Buffer> {
  const problem = drawingProblem(bytes)
  if (problem) throw new DomainError('FILE_UNSAFE', problem)
  const density = Math.min(MAX_DPI, Math.max(1, (DRAWING_DPI * DRAWING_PIXELS) / Math.max(1, side)))
  const drawn = sharp(bytes, { density, limitInputPixels: MAX_PIXELS, failOn: 'error' })
  return finish(drawn.resize(DRAWING_PIXELS, DRAWING_PIXELS, { fit: 'inside', withoutEnlargement: true }).png())
}

const finish = (drawn: Sharp): Promise<Buffer> =>
  drawn
    .timeout({ seconds: MAX_SECONDS })
    .toBuffer()
    .catch(() => {
      throw new DomainError('FILE_DAMAGED', 'The image cannot be drawn')
    })

const notAllowed = () =>
  new DomainError('FILE_TYPE_NOT_ALLOWED', 'Not one of these', { extensions: '.png .jpg .webp .svg' })
