/** `npm start` on a port and a data folder of its own, for tests that need the real process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const READY_WITHIN_MS = 240_000
const POLL_MS = 100

export interface App {
  url: string
  dataDir: string
  /** Standard output and error so far. */
  output(): string
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL: as a power cut would. */
  kill(): Promise<void>
}

/** The demo as a newcomer starts it. */
export const DEMO = { command: ['npm', 'run', 'demo'], env: { PAYLOAD_SECRET: '' } }

type Options = { env?: Record<string, string>; dataDir?: string; command?: string[] }

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export const newDataDir = (): string => mkdtempSync(path.join(tmpdir(), 'nazorg-'))
export const removeDataDir = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Resolves when /readyz answers 200. @throws Error with the process' output when it never does */
export async function startApp({
  env = {},
  dataDir = newDataDir(),
  command = ['npm', 'start'],
}: Options = {}): Promise<App> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const [program = 'npm', ...args] = command
  const child = spawn(program, args, {
    detached: true, // its own process group: a signal reaches npm and what npm started
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...baseEnv(), PORT: String(port), DATA_DIR: dataDir, ...env },
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)))
  const output = () => chunks.join('')
  await untilReady(child, url, output)
  return {
    url,
    dataDir,
    output,
    stop: () => signalGroup(child, 'SIGTERM'),
    kill: async () => void (await signalGroup(child, 'SIGKILL')),
  }
}

function baseEnv(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env
  return {
    PATH,
    HOME,
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef0123456789',
    RATE_LIMIT_PER_MINUTE: '100000',
    LOGIN_LIMIT_PER_MINUTE: '100000',
  }
}

async function untilReady(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`The app stopped with ${child.exitCode}:\n${output()}`)
    const ready = await fetch(`${url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  await signalGroup(child, 'SIGKILL')
  throw new Error(`The app was not ready in time:\n${output()}`)
}

/** Sends a signal to the process group, by its id, and waits until nobody of it is left. */
async function signalGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const { pid } = child
  if (pid === undefined) return null
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  signalTo(-pid, signal)
  await gone
  while (signalTo(-pid, 0)) await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  return child.exitCode
}

/** False when there is no such process any more. */
function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
