/**
 * Turning a picture takes all of it in memory. A large one is turned strip by strip; the strips wait on disk and are read
 * side by side while the picture is drawn.
 */
import sharp, { type Sharp } from 'sharp'

import { discard, newPlace } from '@/db/incoming'

/**
 * Above 32 MB memory is asked from the system and goes back to it at once, whatever started the process; smaller pieces stay, unless
 * glibc is told otherwise (`MALLOC_…` in the scripts of package.json).
 */
export const STRIP_BYTES = 36_000_000

type Turn = { readonly angle: 90 | 180 | 270; readonly across: boolean; readonly backwards: boolean }

/** How cameras lie (EXIF orientation); whether the strips then stand side by side, and the first of them last. */
const TURNS: Partial<Record<number, Turn>> = {
  3: { angle: 180, across: false, backwards: true },
  6: { angle: 90, across: true, backwards: true },
  8: { angle: 270, across: true, backwards: false },
}

export const isTurned = (orientation = 1): boolean => TURNS[orientation] !== undefined

export type Lying = {
  readonly width: number
  readonly height: number
  readonly orientation?: number | undefined
  readonly rowBytes: number
}

/** @param open the picture as it lies, from its beginning */
export async function turnInStrips<T>(
  open: () => Sharp,
  lying: Lying,
  draw: (upright: Sharp) => Promise<T>,
): Promise<T> {
  const turn = TURNS[lying.orientation ?? 1]
  const { width, height, rowBytes } = lying
  if (!turn || height * rowBytes <= STRIP_BYTES) return draw(open().autoOrient())
  const rows = Math.ceil(height / Math.ceil((height * rowBytes) / STRIP_BYTES))
  const strips: string[] = []
  try {
    for (let top = 0; top < height; top += rows) {
      const strip = await newPlace()
      strips.push(strip)
      const cut = open().extract({ left: 0, top, width, height: Math.min(rows, height - top) })
      await cut.rotate(turn.angle).tiff({ compression: 'none' }).toFile(strip)
    }
    return await draw(joined(strips, turn, { width, height, rows }))
  } finally {
    await Promise.all(strips.map(discard))
  }
}

type Size = { readonly width: number; readonly height: number; readonly rows: number }

/** The last strip may have fewer rows: the room that it leaves is cut off. */
function joined(strips: readonly string[], { across, backwards }: Turn, { width, height, rows }: Size): Sharp {
  const order = backwards ? [...strips].reverse() : [...strips]
  const room = backwards ? rows * strips.length - height : 0
  return sharp(order, {
    limitInputPixels: false,
    sequentialRead: true,
    join: across
      ? { across: strips.length, halign: backwards ? 'right' : 'left' }
      : { across: 1, valign: backwards ? 'bottom' : 'top' },
  }).extract(across ? { left: room, top: 0, width: height, height: width } : { left: 0, top: room, width, height })
}
