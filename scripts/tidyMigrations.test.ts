import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const IMPORT = "import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'\n\n"

let project: string

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'tidy-'))
  mkdirSync(path.join(project, 'src/db/migrations'), { recursive: true })
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

const place = (name: string) => path.join(project, 'src/db/migrations', name)
const read = (name: string) => readFileSync(place(name), 'utf8')

/** A migration as Payload writes it, with the state of the schema after it. */
function write(name: string, [up, down]: [up: string, down: string], tables: Record<string, readonly string[]>): void {
  const wrap = (way: string, statement: string) =>
    `export async function ${way}({ db }: Migrate${way === 'up' ? 'Up' : 'Down'}Args): Promise<void> {\n  await db.run(sql\`${statement}\`)\n}\n`
  writeFileSync(place(`${name}.ts`), IMPORT + wrap('up', up) + wrap('down', down))
  const columnsOf = (names: readonly string[]) => Object.fromEntries(names.map((column) => [column, {}]))
  const state = Object.entries(tables).map(([table, names]) => [table, { columns: columnsOf(names) }])
  writeFileSync(place(`${name}.json`), JSON.stringify({ tables: Object.fromEntries(state) }))
}

const rebuild = (table: string, columns: string, from = columns) =>
  `INSERT INTO \\\`__new_${table}\\\`(${columns}) SELECT ${from} FROM \\\`${table}\\\`;`

const tidy = () =>
  execFileSync(path.join(ROOT, 'node_modules/.bin/tsx'), [path.join(ROOT, 'scripts/tidyMigrations.ts')], {
    cwd: project,
    stdio: 'pipe',
  })

it('fills a table that is rebuilt from the columns that were there, and the new ones with nothing', () => {
  write('20260101_first', ['CREATE 1', 'DROP 1'], { rmas: ['id', 'number'], logs: ['id'] })
  write(
    '20260102_second',
    [
      `${rebuild('rmas', '"id", "number", "form"')} ${rebuild('logs', '"id", "text"')}`,
      rebuild('rmas', '"id", "number", "form"'),
    ],
    { rmas: ['id', 'number', 'form'], logs: ['id', 'text'] },
  )
  tidy()
  const [, up = '', down = ''] = read('20260102_second.ts').split(/export async function/)
  expect(up).toContain(rebuild('rmas', '"id", "number", "form"', '"id", "number", NULL'))
  expect(up).toContain(rebuild('logs', '"id", "text"', '"id", NULL'))
  expect(down).toContain(rebuild('rmas', '"id", "number", "form"')) // the way back knows them all
})

it('names types as types, and leaves everything else as it was written', () => {
  write('20260101_first', ['CREATE TABLE x', 'DROP TABLE x'], { x: ['id'] })
  const before = read('20260101_first.ts')
  tidy()
  expect(read('20260101_first.ts')).toBe(
    before.replace('MigrateUpArgs, MigrateDownArgs', 'type MigrateUpArgs, type MigrateDownArgs'),
  )
})

it('changes nothing the second time', () => {
  write('20260101_first', ['CREATE 1', 'DROP 1'], { rmas: ['id'] })
  write('20260102_second', [rebuild('rmas', '"id", "form"'), 'DROP 2'], { rmas: ['id', 'form'] })
  tidy()
  const [text, { mtimeNs }] = [read('20260102_second.ts'), statSync(place('20260102_second.ts'), { bigint: true })]
  tidy()
  expect(read('20260102_second.ts')).toBe(text)
  expect(statSync(place('20260102_second.ts'), { bigint: true }).mtimeNs).toBe(mtimeNs)
})
