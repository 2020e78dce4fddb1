/** Corrects what Payload's generator of migrations gets wrong, in every migration that is there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = 'src/db/migrations'

/** Splits into the text before, the columns, what follows them, and the name of the table. */
const REBUILD = /(?<=INSERT INTO \\`__new_\w+\\`\([^)]*\) SELECT )((?:"\w+"(?:, )?)+)( FROM \\`(\w+)\\`)/

type Columns = Readonly<Record<string, unknown>>
type Snapshot = { readonly tables: Readonly<Record<string, { readonly columns: Columns } | undefined>> }

const names = readdirSync(FOLDER)
  .filter((file) => /^\d.*\.ts$/.test(file))
  .sort()

for (const [index, name] of names.entries()) {
  const file = path.join(FOLDER, name)
  const written = readFileSync(file, 'utf8')
  const tidy = withTypesNamed(withKnownColumns(written, index))
  if (tidy !== written) writeFileSync(file, tidy)
}

/** It writes `import { MigrateUpArgs, … }`; with `verbatimModuleSyntax` types must be named as such, or the import fails. */
function withTypesNamed(text: string): string {
  return text.replace(
    /\{ (?:type )?MigrateUpArgs, (?:type )?MigrateDownArgs, sql \}/,
    '{ type MigrateUpArgs, type MigrateDownArgs, sql }',
  )
}

/** A table that is rebuilt is filled from its columns as they were; it asks for the new ones too, which are not there yet. */
function withKnownColumns(text: string, index: number): string {
  const previous = names[index - 1]
  const [up = '', ...down] = text.split(/(?=export async function down)/)
  if (!previous) return text
  const { tables } = JSON.parse(readFileSync(path.join(FOLDER, previous.replace(/ts$/, 'json')), 'utf8')) as Snapshot
  const parts = up.split(REBUILD).map((part, at, all) => {
    const known = tables[all[at + 2] ?? '']?.columns ?? {}
    const columns = () => part.split(', ').map((column) => (column.slice(1, -1) in known ? column : 'NULL'))
    return at % 4 === 1 ? columns().join(', ') : part
  })
  return [parts.filter((_, at) => at % 4 !== 3).join(''), ...down].join('')
}
