/**
 * `npm run audit:verify -- [--anchors FOLDER]`: says whether every timeline stands as it was written, and names the first entry of
 * each case that does not. Ends with 1 when anything is wrong.
 */
import '@/config/start'

import { parseArgs } from 'node:util'
import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'

import { verifyChains } from '@/audit/verifyChains'
import { reportText } from './auditText'
import { progressOn } from './demo/progress'

const { values } = parseArgs({ options: { anchors: { type: 'string' } } })
const payload = await getPayload({ config })
const progress = process.stderr.isTTY ? progressOn(process.stderr) : null
const report = await verifyChains(await createLocalReq({}, payload), {
  folder: values.anchors,
  onProgress: (part) => progress?.show(part, 'timelines'),
})
await payload.destroy()
process.stdout.write(reportText(report))
process.exit(report.faults.length === 0 ? 0 : 1)
