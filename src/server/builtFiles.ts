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

/** Only names that stand in the folder at the start are looked up. Everything else, and who accepts no compression, goes on to Next. */
export function builtFiles(folder: string): RequestHandler {
  const built = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
  return (req, res, next) => {
    const { path: asked, method } = req
    if (!asked.startsWith(ROOT) || (method !== 'GET' && method !== 'HEAD')) return next()
    const name = asked.slice(ROOT.length)
    const taken = ENCODINGS.find(({ encoding }) => req.acceptsEncodings(encoding))
    const file = taken && name + taken.ending
    if (!file || !built.has(file)) return next()
    res.vary('Accept-Encoding').type(path.extname(name)).set('Content-Encoding', taken.encoding)
    res.sendFile(file, { root: folder, immutable: true, maxAge: '365d' })
  }
}
