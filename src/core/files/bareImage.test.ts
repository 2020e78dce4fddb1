import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { isBareImage } from './bareImage'

const KINDS = ['png', 'jpeg', 'webp'] as const
const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#c63' } })

describe('an image that sharp drew', () => {
  it.each(KINDS)('is bare as %s, as long as nothing comes with it', async (kind) => {
    const bytes = await drawn().toFormat(kind).toBuffer()
    expect(isBareImage(bytes, kind)).toBe(true)
    expect(isBareImage(Buffer.concat([bytes, Buffer.from('<script>')]), kind)).toBe(false)
    expect(isBareImage(bytes.subarray(0, bytes.length - 3), kind)).toBe(false)
    const told = await drawn()
      .withExif({ IFD0: { Artist: 'Jan' } })
      .toFormat(kind)
      .toBuffer()
    expect(isBareImage(told, kind)).toBe(false)
    expect(isBareImage(Buffer.from('GIF89a'), kind)).toBe(false)
  })

  it('may come in passes', async () => {
    expect(isBareImage(await drawn().jpeg({ progressive: true }).toBuffer(), 'jpeg')).toBe(true)
  })
})
