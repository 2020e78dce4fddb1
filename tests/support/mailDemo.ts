/** The demo with a mailbox and a browser, and what people do there by hand. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

import { launchBrowser } from './chromium'
import { openPanel } from './panel'
import { mailTo, visitPortal } from './portal'
import { type Mailbox, type ReceivedMail, startMailbox } from './smtp'
import type { App } from './startApp'
import { startDemo } from './startDemo'

type Demo = { app: App; browser: Browser; mailbox: Mailbox }

/** One per test file. */
export function openMailDemo() {
  const demo = {} as Demo
  beforeAll(async () => {
    demo.mailbox = await startMailbox()
    demo.app = await startDemo({ SMTP_URL: demo.mailbox.url })
    demo.browser = await launchBrowser()
  }, 300_000)
  afterAll(async () => {
    await demo.browser?.close()
    await demo.app?.stop()
    await demo.mailbox?.down()
  })
  return {
    demo,
    visit: (visit?: Parameters<typeof visitPortal>[2]) => visitPortal(demo.browser, demo.app, visit),
    panelOf: (email: string, options?: Parameters<typeof openPanel>[3]) =>
      openPanel(demo.browser, demo.app, email, options),
    mailed: (address: string, words: string | RegExp) => mailTo(demo.mailbox, address, words),
  }
}

/** The link of a mail that lets its reader in. */
export function linkIn({ text }: ReceivedMail): string {
  const [link] = text?.match(/https?:\/\/\S+token=\S+/) ?? []
  if (!link) throw new Error(`no link in ${text}`)
  return link
}

/** Waits until the portal has said so. */
export const said = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor()
