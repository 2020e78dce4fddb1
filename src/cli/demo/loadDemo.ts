import path from 'node:path'
import type { Payload } from 'payload'

import { demoState, markDemo } from '@/erp/demoState'
import { type ImportReport, importRetail } from '@/erp/importRetail'
import { loadShippedServices } from '@/setup/loadShippedServices'
import { loadShippedWarranty } from '@/setup/loadShippedWarranty'
import { customerDetails } from './customerDetails'
import { loadAccounts } from './loadAccounts'
import { loadOpenOrders } from './loadOpenOrders'
import { loadPages } from './loadPages'
import { loadReasons } from './loadReasons'
import { loadSettings } from './loadSettings'
import type { Progress } from './progress'
import { SPECIAL_ARTICLES } from './specialArticles'

type Source = { readonly demoDir: string; readonly now: Date; readonly progress: Progress }

/** Of the whole, by time: settings come before the orders, the logins after them. */
const PART = { settings: 0.1, orders: 0.75 }

/**
 * Loads the demo's data unless all of it is there. Every step writes what is missing, and the last one says so in the
 * database: after a crash in the middle the next call completes it.
 *
 * @returns what was imported, or null when everything was there
 * @throws Error when the database holds somebody's own data
 */
export async function loadDemo(payload: Payload, { demoDir, now, progress }: Source): Promise<ImportReport | null> {
  const state = await demoState(payload)
  if (state === 'loaded') return null
  if (state === 'foreign') throw new Error(FOREIGN)
  await markDemo(payload, 'begun')

  progress.show(0, 'Settings and pages')
  await loadSettings(payload, demoDir)
  await loadPages(payload, demoDir)
  await loadReasons(payload)
  await loadShippedServices(payload)
  await loadShippedWarranty(payload)

  progress.show(PART.settings, 'Orders and invoices')
  const report = await importRetail(payload, path.join(demoDir, 'online-retail-10k.csv'), {
    now,
    detailsOf: customerDetails,
    specialArticles: SPECIAL_ARTICLES,
    onProgress: (part) => progress.show(PART.settings + part * PART.orders, 'Orders and invoices'),
  })

  await loadOpenOrders(payload, now)

  progress.show(PART.settings + PART.orders, 'Logins')
  await loadAccounts(payload)
  await markDemo(payload, 'loaded')
  progress.show(1, 'Loaded')
  return report
}

const FOREIGN =
  'DATABASE_URL names a database with data that is not the demo’s. Give the demo a database of its own, or use npm start.'
