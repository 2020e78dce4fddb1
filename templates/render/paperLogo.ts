/** The house on a paper: its logo, and how it is reached. */
import type { Brand, LogoImage } from '@/core/brand'
import { mm, type Paper } from './paper'

const MOST_HIGH = mm(8)
const MOST_WIDE = mm(45)

/** Draws the logo, at most 8 mm high, and returns its width. A screen reader skips it: the name stands beside it. */
export function drawLogo({ doc }: Paper, { png, width, height }: LogoImage, place: { x: number; y: number }): number {
  const scale = Math.min(MOST_HIGH / height, MOST_WIDE / width)
  doc.image(Buffer.from(png), place.x, place.y, { width: width * scale, height: height * scale })
  return width * scale
}

/** Telephone and mail on one line; empty when neither is known. */
export const contactLine = ({ phone, email }: Pick<Brand, 'phone' | 'email'>): string =>
  [phone, email].filter(Boolean).join(' · ')
