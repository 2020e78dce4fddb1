/** What is generated from the configuration is fresh: types, the panel's import map, migrations. Writes nothing into the tree. */
import configPromise from '@payload-config'

import { staleImportMap, staleTypes } from './generatedFiles'
import { missingMigrations } from './migrationState'
import { reportFaults } from './productFiles'

const config = await configPromise
reportFaults([
  ...(await staleTypes(config, 'src/payload-types.ts')),
  ...(await staleImportMap(config, 'src/app/(payload)/admin/importMap.js')),
  ...(await missingMigrations(config)),
])
process.exit()
