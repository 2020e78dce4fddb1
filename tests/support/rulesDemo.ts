/** The demo whose admin sets the rules of returns, with a customer who meets them. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

import type { OrderLine, Rma } from '@/payload-types'
import { launchBrowser } from './chromium'
import { ADMIN, BUYER, type Rest, restAs, visitPortal } from './portal'
import { type Mailbox, startMailbox } from './smtp'
import type { App } from './startApp'
import { startDemo } from './startDemo'

type Demo = { app: App; browser: Browser; mailbox: Mailbox; asAdmin: Rest; asBuyer: Rest }

/** One per test file. */
export function openRulesDemo() {
  const demo = {} as Demo
  beforeAll(async () => {
    demo.mailbox = await startMailbox()
    demo.app = await startDemo({ SMTP_URL: demo.mailbox.url })
    demo.browser = await launchBrowser()
    demo.asAdmin = await restAs(demo.app, 'users', ADMIN)
    demo.asBuyer = await restAs(demo.app, 'contacts', BUYER)
  }, 300_000)
  afterAll(async () => {
    await demo.browser?.close()
    await demo.app?.stop()
    await demo.mailbox?.down()
  })

  async function setRules(rules: object): Promise<void> {
    expect((await demo.asAdmin('POST', '/api/globals/return-settings', rules)).status).toBe(200)
  }
  async function newDraft(count = 1): Promise<string> {
    const query = `limit=${count}&sort=orderDate&where[quantityReturnable][greater_than]=1&where[specialOrder][not_equals]=true`
    const { docs } = (await demo.asBuyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${query}`)).body
    const lines = docs.map(({ id }) => ({ orderLine: id, quantityRequested: 1 }))
    return (await demo.asBuyer<{ doc: Rma }>('POST', '/api/rmas', { draft: true, lines })).body.doc.id
  }
  async function openDraft(options: Parameters<typeof visitPortal>[2] = {}): Promise<Page> {
    const page = await visitPortal(demo.browser, demo.app, options)
    await page.goto(`/returns/drafts/${await newDraft()}`)
    await page.getByRole('heading', { level: 1, name: 'Retour bevestigen' }).waitFor()
    return page
  }
  /** The RMA whose page is shown. */
  async function shownRma(page: Page): Promise<Rma> {
    const number = new URL(page.url()).pathname.split('/').at(-1)
    const query = `where[number][equals]=${number}&depth=0`
    const [rma] = (await demo.asBuyer<{ docs: Rma[] }>('GET', `/api/rmas?${query}`)).body.docs
    if (!rma) throw new Error(`no RMA ${number}`)
    return rma
  }
  return { demo, setRules, newDraft, openDraft, shownRma }
}
