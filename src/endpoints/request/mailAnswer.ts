/** Hands out a mail to look at: it may run nothing, load nothing, and stands only in our own frames. */
const SANDBOX = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  'img-src data: cid:',
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
].join('; ')

export const mailAnswer = (type: 'text/html' | 'text/plain' | 'application/json', body: string) =>
  new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': SANDBOX,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    },
  })

type Image = { readonly cid: string; readonly png: Uint8Array | ArrayBuffer }

/** Images of the mail itself, as a frame can show them. */
export const withImagesInside = (html: string, images: readonly Image[]): string =>
  images.reduce((shown, { cid, png }) => {
    const bytes = Buffer.from(png as Uint8Array)
    return shown.replaceAll(`"cid:${cid}"`, `"data:image/png;base64,${bytes.toString('base64')}"`)
  }, html)

/** Links open beside the panel, not inside the frame. */
export const withLinksOutside = (html: string) => html.replace(/<head>/i, '<head><base target="_blank">')
