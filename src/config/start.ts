/**
 * First import of every command: reads the .env file and, when a setting is wrong, stops with sentences instead of a stack.
 * What is already set in the shell wins over the file.
 */
import { loadEnv } from 'payload/node'

import { faultText, readVariables } from './schema'

loadEnv(process.cwd())

const verdict = readVariables(process.env)
if ('faults' in verdict) {
  process.stderr.write(`${faultText(verdict.faults)}\n`)
  process.exit(1)
}
