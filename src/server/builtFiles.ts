/** Scripts and styles of the build, sent as they were compressed with it: docs/decisions/0036-quick-pages.md */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { RequestHandler } from 'express'

const ROOT = '/_next/static/'
/** The smallest first. */
const ENCODINGS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
]

/** What asks for a part, or under a condition that may fail, is answered by Next, which knows how. */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since']

/** Only names that stand in the folder at the start are looked up. Everything else, and who accepts no compression, goes on to Next. */
export function builtFiles(folder: string): RequestHandler {
  const built = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
  return (req, res, next) => {
    const { path: asked, method, headers } = req
    if (!asked.startsWith(ROOT) || (method !== 'GET' && method !== 'HEAD')) return next()
    const name = asked.slice(ROOT.length)
    const taken = ENCODINGS.find(({ encoding }) => req.acceptsEncodings(encoding))
    const file = taken && name + taken.ending
    if (!file || !built.has(file) || CONDITIONS.some((condition) => headers[condition] !== undefined)) return next()
    res.vary('Accept-Encoding').type(path.extname(name)).set('Content-Encoding', taken.encoding)
    res.sendFile(file, { root: folder, immutable: true, maxAge: '365d' }, (error) => {
      if (!error || res.headersSent) return
      for (const header of OURS) res.removeHeader(header)
      next() // it was there at the start, and is not any more
    })
  }
}

const OURS = [
  'Content-Encoding',
  'Content-Type',
  'Cache-Control',
  'ETag',
  'Last-Modified',
  'Accept-Ranges',
  'Content-Length',
]
