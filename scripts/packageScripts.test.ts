import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const loadingPayload = Object.entries(scripts).filter(
  ([name, command]) => name !== 'build' && /src\/(server|cli)\/|\bpayload /.test(command),
)

it.each(loadingPayload)(
  'npm run %s names a condition, so that Node 20 cannot hang while it loads Lexical',
  (_, command) => {
    for (const part of command.split('&&').filter((text) => /src\/(server|cli)\/|\bpayload /.test(text))) {
      expect(part).toMatch(/(-C |--conditions=)(production|development)/)
    }
  },
)
