/** Large photos and papers, many at once: what the process holds while they come in stays within the bound. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'

import { scripts } from '../../package.json'
import { openFileDesk } from '../support/fileDesk'
import { makePdf, stream } from '../support/madeFiles'
import { formOf, upload } from '../support/upload'

const { desk, newDraft } = openFileDesk()

const MAX_GROWTH_MB = 100
const SAMPLED_EVERY_MS = 1000
const PIECE = 64 * 1024
const [WIDTH, HEIGHT] = [8000, 6000]

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What the process has of the system's memory, without what V8 only did not yet give back. */
function rssMegabytes(): number {
  collectGarbage()
  return process.memoryUsage.rss() / 1024 / 1024
}

const canvas = () => sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#888' } })

/** A photo of 48 megapixels with something to see everywhere, as the camera was held (EXIF orientation). */
async function makeLargeJpeg(orientation = 1): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const
  const create = { width: 500, height: 500, channels: 3, background: '#888', noise } as const
  const tile = await sharp({ create }).png().toBuffer()
  const photo = canvas().composite([{ input: tile, tile: true }])
  return photo.withMetadata({ orientation }).jpeg({ quality: 50, optimiseCoding: false }).toBuffer()
}

/** Nine megabytes of a scan. */
const makeLargePdf = (): Buffer => {
  const scan = Buffer.alloc(9 * 1024 * 1024, deflateSync(Buffer.from('scan')))
  return makePdf([stream('/Subtype /Image', scan)])
}

/** POSTs piece by piece, as it comes over a line: the test itself holds no copies. */
async function send(rma: string, { headers, body }: ReturnType<typeof formOf>): Promise<number> {
  let at = 0
  const pieces = new ReadableStream<Uint8Array>({
    pull(line) {
      if (at >= body.length) return line.close()
      line.enqueue(body.subarray(at, at + PIECE))
      at += PIECE
    },
  })
  const request = new Request(`http://localhost:3000/api/rmas/${rma}/attachments`, {
    method: 'POST',
    headers: { ...headers, authorization: `JWT ${desk.token}` },
    body: pieces,
    duplex: 'half',
  } as RequestInit)
  return (await desk.answer(request)).status
}

/** The most that is held while `work` runs, above what was held before. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = rssMegabytes()
  let most = before
  const sampling = setInterval(() => {
    most = Math.max(most, rssMegabytes())
  }, SAMPLED_EVERY_MS)
  try {
    await work()
  } finally {
    clearInterval(sampling)
  }
  return most - before
}

it('photos of 48 megapixels and papers of 9 MB, several at once, are taken within 100 MB', async () => {
  const photo = formOf({ name: 'foto.jpg', type: 'image/jpeg', data: await makeLargeJpeg() })
  const paper = formOf({ name: 'scan.pdf', type: 'application/pdf', data: makeLargePdf() })
  expect(photo.body.length).toBeLessThan(9 * 1024 * 1024)
  const rma = await newDraft()
  expect(await send(rma.id, formOf({ name: 'a.pdf', type: 'application/pdf', data: makePdf() }))).toBe(201)
  const growth = await peakOf(async () => {
    const all = [photo, paper, photo, paper, photo, paper]
    expect(new Set(await Promise.all(all.map((one) => send(rma.id, one))))).toEqual(new Set([201]))
  })
  console.info('held more at most while large files came in, in MB:', Math.round(growth))
  expect(growth).toBeLessThan(MAX_GROWTH_MB)
}, 300_000)

it('the tests and the product ask for memory alike', () => {
  for (const script of [scripts.start, scripts.worker, scripts.demo]) {
    for (const name of ['MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_'])
      expect(script).toContain(`${name}=${process.env[name]} `)
  }
})

it.each([6, 3])(
  'photos of 48 megapixels that lie (orientation %i), two at once, are taken within 100 MB',
  async (lying) => {
    const photo = formOf({ name: 'foto.jpg', type: 'image/jpeg', data: await makeLargeJpeg(lying) })
    const rma = await newDraft()
    const growth = await peakOf(async () => {
      expect(await Promise.all([photo, photo].map((one) => send(rma.id, one)))).toEqual([201, 201])
    })
    console.info('held more at most while photos that lie came in, in MB:', Math.round(growth))
    expect(growth).toBeLessThan(MAX_GROWTH_MB)
  },
  180_000,
)

it('a progressive photo that would be held as a whole is refused by its head, with the size that fits', async () => {
  const data = await canvas().jpeg({ progressive: true }).toBuffer()
  const rma = (await newDraft()).id
  const { body } = await upload({ ...desk, rma }, { name: 'foto.jpg', type: 'image/jpeg', data })
  expect(body.errors?.[0]?.name).toBe('IMAGE_TOO_LARGE')
  expect(body.errors?.[0]?.message).toContain('24')
}, 120_000)

it.each([3, 6, 8])(
  'a photo that lies (orientation %i) is turned in strips, to the same pixels',
  async (orientation) => {
    const { turnInStrips } = await import('@/endpoints/attachments/turnImage')
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const [width, height] = [5003, 3301]
    const tile = await sharp({ create: { width: 503, height: 331, channels: 3, background: '#888', noise } })
      .png()
      .toBuffer()
    const lying = await sharp(tile).resize(width, height).withMetadata({ orientation }).jpeg().toBuffer()
    const open = () => sharp(lying, { sequentialRead: true })
    const places: number[] = []
    const turned = await turnInStrips(open, { width, height, orientation, rowBytes: width * 3 }, async (upright) => {
      places.push((await readdir(path.join(desk.nazorg.dataDir, 'incoming'))).length)
      return upright.raw().toBuffer({ resolveWithObject: true })
    })
    const whole = await open().autoOrient().raw().toBuffer({ resolveWithObject: true })
    expect(places).toEqual([2])
    expect([turned.info.width, turned.info.height]).toEqual([whole.info.width, whole.info.height])
    expect(turned.data.equals(whole.data)).toBe(true)
    expect(await readdir(path.join(desk.nazorg.dataDir, 'incoming'))).toEqual([])
  },
)
