import sharp from 'sharp'

const PIXELS = 48
/** Out of 255. */
const DARK = 90
const LIGHT = 190
const CLEAR = 16

/** Whether a clear image is drawn in dark or in light ink; null for what has a ground of its own, or many colours. */
export async function inkOf(bytes: Buffer): Promise<'dark' | 'light' | null> {
  const small = sharp(bytes).resize(PIXELS, PIXELS, { fit: 'inside' }).ensureAlpha().raw()
  const { data } = await small.toBuffer({ resolveWithObject: true })
  let [clear, inked, dark, light] = [0, 0, 0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
    if (alpha < CLEAR) {
      clear += 1
      continue
    }
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    inked += 1
    if (luma < DARK) dark += 1
    if (luma > LIGHT) light += 1
  }
  if (clear <= inked / 4) return null
  return dark > inked / 2 ? 'dark' : light > inked / 2 ? 'light' : null
}
