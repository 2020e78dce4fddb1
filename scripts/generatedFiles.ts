import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateImportMap, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'

/** Generates at the same place below a folder that is thrown away, and compares. */
async function stale(file: string, generate: (copy: string, root: string) => Promise<void>): Promise<string[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'nazorg-generated-'))
  const copy = path.join(root, file)
  try {
    mkdirSync(path.dirname(copy), { recursive: true })
    copyFileSync(file, copy)
    await generate(copy, root)
    const same = readFileSync(copy, 'utf8') === readFileSync(file, 'utf8')
    return same ? [] : [`${file} is stale: run \`npm run generate\``]
  } finally {
    rmSync(root, { recursive: true })
  }
}

export const staleTypes = (config: SanitizedConfig, file: string): Promise<string[]> =>
  stale(file, async (outputFile) => {
    await generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false })
  })

/** The map holds paths relative to where it lies, so the base folder moves along. */
export const staleImportMap = (config: SanitizedConfig, file: string): Promise<string[]> =>
  stale(file, async (importMapFile, root) => {
    const baseDir = path.resolve(root, path.relative(process.cwd(), config.admin.importMap.baseDir))
    const importMap = { ...config.admin.importMap, importMapFile, baseDir }
    await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { log: false })
  })
