import path from 'node:path'
import { getPayload, type Payload } from 'payload'

import { env } from '@/config/env'
import { BUSINESS_ZONE, dayIn, formatDay } from '@/core/day'
import { importText } from '../importText'
import { announcement } from './announcement'
import { loadDemo } from './loadDemo'
import { progressOn } from './progress'

const READY_POLL_MS = 50

/** Loads what is missing, starts the server in this process, and says where it is once it is ready. */
export async function startDemo(): Promise<void> {
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  const progress = progressOn(process.stdout)
  const report = await loadDemo(payload, { demoDir: path.resolve('demo'), now: new Date(), progress })
  if (report) process.stdout.write(`\n${importText(report)}`)
  await import('@/server/index')
  await untilReady(`http://localhost:${env.PORT}/readyz`)
  const mails = env.SMTP_URL
    ? 'sent through SMTP_URL'
    : `kept under ${path.join(env.DATA_DIR, 'mail')}, shown in the panel`
  process.stdout.write(announcement({ url: env.PUBLIC_URL, newestDay: await newestDay(payload), mails }))
}

/** The process ends by itself when the server cannot start. */
async function untilReady(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS))
  }
}

async function newestDay(payload: Payload): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'orders',
    sort: '-orderDate',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const date = docs[0]?.orderDate
  return date ? formatDay(dayIn(BUSINESS_ZONE, new Date(date)), 'en') : null
}
