/**
 * `npm run privacy:erase -- --contact ADDRESS | --customer NUMBER [--dry-run]`: takes a person, or a customer with its contacts, out
 * of everything that Nazorg keeps. What stays: docs/admin/audit-and-privacy.md.
 */
import '@/config/start'

import { parseArgs } from 'node:util'
import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'

import { eraseContact, eraseCustomer } from '@/audit/erase/eraseOnRequest'
import type { Report } from '@/audit/erase/erasePerson'

const { values } = parseArgs({
  options: {
    contact: { type: 'string' },
    customer: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})
const { contact, customer, 'dry-run': dryRun } = values
if (Boolean(contact) === Boolean(customer))
  refuse(
    'Say whom: npm run privacy:erase -- --contact ADDRESS, or --customer NUMBER. Add --dry-run to see what it would do.',
  )

const payload = await getPayload({ config })
try {
  const req = await createLocalReq({}, payload)
  const report = contact ? await eraseContact(req, contact, dryRun) : await eraseCustomer(req, customer ?? '', dryRun)
  if (!report) refuse(contact ? `Nobody has the address ${contact}.` : `There is no customer ${customer}.`)
  process.stdout.write(reportText(report))
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error))
}
await payload.destroy()
process.exit(0)

function reportText({ people, cases, drafts, rows }: Report): string {
  const named = Object.entries(rows).map(([collection, count]) => `  ${count} in ${collection}`)
  return [
    `${dryRun ? 'Would erase' : 'Erased'}: ${people} contacts, ${cases} closed cases, ${drafts} drafts.`,
    ...(named.length > 0 ? ['Rows that named them elsewhere:', ...named] : []),
    ...(dryRun
      ? []
      : [
          'Backups keep what they hold until they are thrown away. Run npm run audit:verify to see that the timelines stand.',
        ]),
    '',
  ].join('\n')
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
