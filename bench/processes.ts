/** Programs of the benchmarks, each a process of its own: what they share would be measured twice. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

type Program = { readonly file: string; readonly args: readonly string[]; readonly env?: Record<string, string> }

function start({ file, args, env = {} }: Program): ChildProcess {
  const command = ['-C', 'production', '--import', 'tsx', file, ...args]
  return spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
  })
}

/** Runs it to its end and reads the JSON of its last line. @throws Error when it fails */
export async function result<Printed>(program: Program): Promise<Printed> {
  const child = start(program)
  const chunks: string[] = []
  child.stdout?.on('data', (chunk) => chunks.push(String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program.file} ended with ${code}`)
  return JSON.parse(chunks.join('').trim().split('\n').at(-1) ?? '') as Printed
}

export type Server = { readonly url: string; stop(): Promise<void> }

/** A server that prints its port when it listens. */
export async function serve(program: Program): Promise<Server> {
  const child = start(program)
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return {
    url: `http://localhost:${String(port).trim()}`,
    stop: async () => {
      if (child.kill()) await once(child, 'exit')
    },
  }
}
