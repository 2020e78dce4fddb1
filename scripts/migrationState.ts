import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type SanitizedConfig } from 'payload'

/** The part of Payload's SQL adapters that its own `migrate:create` works with. */
type SqlAdapter = {
  migrationDir: string
  schema: Record<string, unknown>
  defaultDrizzleSnapshot: object
  requireDrizzleKit(): {
    generateDrizzleJson(schema: Record<string, unknown>): Promise<object> | object
    generateMigration(before: object, after: object): Promise<string[]>
  }
}

/**
 * What `payload migrate:create` would write now, found the way it finds it: the schema of the collections against the
 * snapshot beside the newest migration. Opens no database.
 */
export async function missingMigrations(config: SanitizedConfig): Promise<string[]> {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const adapter = payload.db as unknown as SqlAdapter
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const before = newestSnapshot(adapter.migrationDir) ?? adapter.defaultDrizzleSnapshot
  const statements = await generateMigration(before, await generateDrizzleJson(adapter.schema))
  const faults = statements.map((statement) => `not in any migration: ${statement.split('\n', 1)[0]}`)
  if (faults.length > 0) faults.push('run `npm run migrate:create`')
  return [...faults, ...unlisted(adapter.migrationDir)]
}

function newestSnapshot(folder: string): object | undefined {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []
  const newest = files.sort().at(-1)
  return newest === undefined ? undefined : (JSON.parse(readFileSync(path.join(folder, newest), 'utf8')) as object)
}

/** Migrations that exist as files but would not run, because the list that runs them does not name them. */
function unlisted(folder: string): string[] {
  const list = path.join(folder, 'index.ts')
  if (!existsSync(list)) return []
  const index = readFileSync(list, 'utf8')
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  return names
    .filter((file) => !index.includes(file.replace(/\.ts$/, '')))
    .map((file) => `${file} is not in migrations/index.ts`)
}
