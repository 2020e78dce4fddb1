/** No code file is longer than a newcomer reads in one go. Generated files are excepted. */
import { readFileSync } from 'node:fs'

import { productFiles, reportFaults } from './productFiles'

const LONGEST = 250
const CODE = /\.(ts|tsx|js|mjs|cjs|css|sh)$/
const GENERATED = /^(src\/payload-types\.ts|src\/db\/migrations\/|next-env\.d\.ts|.*\/importMap\.js$)/

const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length

reportFaults(
  productFiles()
    .filter((file) => CODE.test(file) && !GENERATED.test(file))
    .map((file) => ({ file, length: lines(file) }))
    .filter(({ length }) => length > LONGEST)
    .map(({ file, length }) => `${file} has ${length} lines; ${LONGEST} is the most`),
)
