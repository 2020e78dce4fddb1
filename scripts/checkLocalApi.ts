/** Every Local API call says whether access is checked. */
import { readFileSync } from 'node:fs'

import { callsWithoutAccess } from './localApiCalls'
import { productFiles, reportFaults } from './productFiles'

const files = productFiles().filter((file) => /\.tsx?$/.test(file) && !file.startsWith('scripts/'))
reportFaults(files.flatMap((file) => callsWithoutAccess(file, readFileSync(file, 'utf8'))))
