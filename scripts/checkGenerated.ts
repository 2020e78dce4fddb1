/** What is generated from the configuration is fresh: types, the panel's import map, migrations. Writes nothing into the tree. */
process.env.NODE_ENV = 'test' // not development: Payload would connect to a dev server
process.env.DATABASE_URL = 'file:./data/never-opened.db'

const { default: configPromise } = await import('@payload-config')
const { staleImportMap, staleTypes } = await import('./generatedFiles')
const { missingMigrations } = await import('./migrationState')
const { reportFaults } = await import('./productFiles')

const config = await configPromise
reportFaults([
  ...(await staleTypes(config, 'src/payload-types.ts')),
  ...(await staleImportMap(config, 'src/app/(payload)/admin/importMap.js')),
  ...(await missingMigrations(config)),
])
process.exit()
