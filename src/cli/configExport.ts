/** `npm run config:export -- [file]`: writes the configuration as one file, `nazorg-config.json` unless another is named. */
import '@/config/start'

import { writeFile } from 'node:fs/promises'
import { refusalSentence } from '@messages/refusal'
import config from '@payload-config'
import { getPayload } from 'payload'

import { exportBundle } from '@/bundle/exportBundle'
import type { DomainErrorCode } from '@/core/errors'
import { configRequest, refusalText } from './configRequest'

const [file = 'nazorg-config.json', ...more] = process.argv.slice(2)
if (more.length > 0) refuse('Give one file: npm run config:export -- nazorg-config.json')

const payload = await getPayload({ config })
try {
  const text = await exportBundle(await configRequest(payload))
  await writeFile(file, text)
  process.stdout.write(`The configuration is in ${file} (${Math.ceil(text.length / 1024)} KB).\n`)
} catch (error) {
  refuse(refusalText(error, (code, details) => refusalSentence(code as DomainErrorCode, { ...details }, 'en')))
}
await payload.destroy()
process.exit(0)

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
