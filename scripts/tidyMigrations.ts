/** Payload writes `import { MigrateUpArgs, … }`; with `verbatimModuleSyntax` types must be named as such, or the import fails. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = 'src/db/migrations'

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.ts'))) {
  const file = path.join(FOLDER, name)
  const written = readFileSync(file, 'utf8')
  const tidy = written.replace(
    /\{ (?:type )?MigrateUpArgs, (?:type )?MigrateDownArgs, sql \}/,
    '{ type MigrateUpArgs, type MigrateDownArgs, sql }',
  )
  if (tidy !== written) writeFileSync(file, tidy)
}
