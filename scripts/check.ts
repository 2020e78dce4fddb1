/** `npm run check`: everything that can be known without running the product. Two at a time; prints what failed, and the times. */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

type Step = { name: string; command: string[] }
type Outcome = Step & { passed: boolean; seconds: number; output: string }

const ROOMS = [
  'src',
  'access',
  'collections',
  'hooks',
  'messages',
  'templates',
  'tests',
  'scripts',
  'bench',
  'payload.config.ts',
]
const script = (file: string) => ['node', '-C', 'development', '--import', 'tsx', `scripts/${file}`]

const STEPS: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit', '--pretty', 'false', '-p', '.'] },
  { name: 'generated files and migrations', command: script('checkGenerated.ts') },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'architecture', command: ['depcruise', ...ROOMS, '--config', '.dependency-cruiser.cjs'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'messages', command: script('checkMessages.ts') },
  { name: 'access of Local API calls', command: script('checkLocalApi.ts') },
  { name: 'refusals of endpoints', command: script('endpointErrors.ts') },
  { name: 'file sizes', command: script('checkSizes.ts') },
]

/** `test`: Payload then looks for no development server. The migrations are SQLite's, whatever database is used here. */
const SETTINGS = {
  NODE_ENV: 'test',
  DATABASE_URL: 'file:./data/never-opened.db',
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
} as const

function run(step: Step): Promise<Outcome> {
  const started = performance.now()
  const [program = '', ...args] = step.command
  const child = spawn(program, args, { env: { ...process.env, ...SETTINGS } })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)))
  return new Promise((resolve) => {
    const done = (passed: boolean) =>
      resolve({ ...step, passed, seconds: (performance.now() - started) / 1000, output: chunks.join('') })
    child.once('error', (error) => {
      chunks.push(error.message)
      done(false)
    })
    child.once('close', (code) => done(code === 0))
  })
}

function report({ name, passed, seconds, output }: Outcome): void {
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)\n`)
  if (!passed) process.stdout.write(`${output.trimEnd().replace(/^/gm, '     ')}\n`)
}

const started = performance.now()
const waiting = [...STEPS]
const outcomes: Outcome[] = []

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const outcome = await run(step)
    outcomes.push(outcome)
    report(outcome)
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
const failed = outcomes.filter(({ passed }) => !passed)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`${outcomes.length - failed.length} of ${outcomes.length} checks hold (${seconds} s)\n`)
process.exit(failed.length === 0 ? 0 : 1)
