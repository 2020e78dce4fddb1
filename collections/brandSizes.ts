import type { ImageSize } from 'payload'

const png = { format: 'png', options: { compressionLevel: 9, palette: false } } as const

/** As large as the place allows, never larger than it came, in its own proportions. */
const inside = (name: string, width: number, height: number): ImageSize => ({
  name,
  width,
  height,
  fit: 'inside',
  withoutEnlargement: true,
  formatOptions: png,
})

/** A square, with the whole image in the middle. */
const square = (name: string, side: number): ImageSize => ({
  name,
  width: side,
  height: side,
  fit: 'contain',
  withoutEnlargement: false,
  background: { r: 0, g: 0, b: 0, alpha: 0 },
  formatOptions: png,
})

/**
 * What sharp makes of every image, so that any of them can be the logo: the header of the portal (32 px high, and twice as
 * sharp), mails (shown at half), papers (8 mm at 300 dots per inch), the browser's tab, and the screen of a phone.
 */
export const BRAND_SIZES: ImageSize[] = [
  inside('header', 240, 32),
  inside('header2x', 480, 64),
  inside('mail', 400, 80),
  inside('paper', 710, 95),
  square('favicon', 64),
  square('touch', 180),
]
