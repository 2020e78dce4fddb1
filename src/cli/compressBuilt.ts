import { readdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const TEXTS = /\.(js|css)$/
/** Below this a smaller file is no sooner there. */
const WORTH_BYTES = 1024

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Sets each script and style of the folder beside itself as small as it gets, `.br` and `.gz`: src/server/builtFiles.ts sends those. */
export async function compressBuilt(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXTS.test(name))
  await Promise.all(names.map((name) => compress(path.join(folder, name))))
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < WORTH_BYTES) return
  const brotli = { params: { [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } } // its best quality is the default
  await writeWhole(`${file}.br`, await toBrotli(bytes, brotli))
  await writeWhole(`${file}.gz`, await toGzip(bytes, { level: zlib.Z_BEST_COMPRESSION }))
}

/** Whoever stops a build leaves no half a script, which browsers would keep for a year. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}
