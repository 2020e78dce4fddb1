/**
 * `npm run audit:anchors -- --to FOLDER`: copies the days that are not there yet, to keep where nobody who runs Nazorg can write.
 * A day that is there already must be the same.
 */
import '@/config/start'

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { readAnchors } from '@/audit/anchors'

const { values } = parseArgs({ options: { to: { type: 'string' } } })
const { to } = values
if (!to) refuse('Say where to: npm run audit:anchors -- --to /media/anchors')

await mkdir(to, { recursive: true })
const days = await readAnchors()
let copied = 0
for (const { name, text } of days) {
  const place = path.join(to, name)
  const kept = await readFile(place, 'utf8').catch(() => null)
  if (kept !== null && kept !== text) refuse(`${place} is another file than the one here: one of them was changed.`)
  if (kept !== null) continue
  await writeFile(place, text, { flag: 'wx' })
  copied += 1
}
process.stdout.write(`${copied} of ${days.length} days copied to ${to}; the others were there.\n`)
process.exit(0)

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
