/** The only reader of process.env. Throws at start, with one sentence per fault; meaning of each variable: .env.example. */
import { demoSecret } from './demoSecret'
import { DEVELOPMENT_SECRET, type EnvironmentValues, faultText, readVariables } from './schema'

export type Env = EnvironmentValues & { PAYLOAD_SECRET: string }

/** `next build` loads the whole app but serves nobody: it needs no secret and no database of its own. */
const BUILDING = process.env.NEXT_PHASE === 'phase-production-build'

/** Its stack is its message: a wrong setting is no bug, and needs sentences instead of line numbers. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'

  constructor(readonly faults: string[]) {
    super(faultText(faults))
    this.stack = this.message
  }
}

/** @throws EnvironmentError naming every fault at once */
export function readEnv(source: Record<string, string | undefined>, building = false): Env {
  const verdict = readVariables(building ? { ...source, NODE_ENV: 'development' } : source)
  if ('faults' in verdict) throw new EnvironmentError(verdict.faults)
  const { values } = verdict
  const needsDemoSecret = values.DEMO && !values.PAYLOAD_SECRET && !building
  const fallback = needsDemoSecret ? demoSecret(values.DATA_DIR) : DEVELOPMENT_SECRET
  return { ...values, PAYLOAD_SECRET: values.PAYLOAD_SECRET ?? fallback }
}

export const env = readEnv(process.env, BUILDING)
