/** Whether a drawing (SVG) may be drawn: it is text from anybody, and could name files, addresses and endless entities. */

const MAX_BYTES = 1024 * 1024

const FORBIDDEN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<!ENTITY/i, 'entities'],
  [/<\?xml-stylesheet/i, 'a style sheet of another file'],
  [/<[\w.-]*:?(script|foreignObject|iframe|object|embed)\b/i, 'what runs or shows another page'],
  [/<[\w.-]*:?include\b/i, 'parts of another file'],
  [/@import/i, 'a style sheet of another file'],
  // Only parts of itself, and images that it carries.
  [
    /\b(?:xlink:)?href\s*=\s*(?:"(?!#|data:image\/(?:png|jpe?g|webp);base64,)|'(?!#|data:image\/(?:png|jpe?g|webp);base64,)|[^"'\s])/i,
    'an address',
  ],
  [/url\(\s*["']?(?!#|["']?#|data:image\/(?:png|jpe?g|webp);base64,)/i, 'an address'],
]

/** What is wrong with it, in a word or two; null when it can be drawn from itself alone. */
export function drawingProblem(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_BYTES) return 'size'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'another encoding than UTF-8'
  }
  // A link around a shape leads nowhere in a picture.
  const plain = text.replace(/<a\b[^<>]*>/gi, '')
  return FORBIDDEN.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
