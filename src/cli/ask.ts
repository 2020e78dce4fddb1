import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks one line on the terminal; a hidden answer is not shown while it is typed. */
export async function ask(question: string, { hidden = false } = {}): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({
    input: process.stdin,
    output: hidden ? silent : process.stdout,
    terminal: process.stdin.isTTY,
  })
  const answer = await terminal.question('')
  terminal.close()
  if (hidden) process.stdout.write('\n')
  return answer
}
