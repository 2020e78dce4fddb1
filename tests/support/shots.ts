/** Pictures for whoever judges the screens by eye, and for docs/admin; taken when SCREENSHOTS names a folder. */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'

import { BUYER, visitPortal } from './portal'
import type { App } from './startApp'

const FOLDER = process.env.SCREENSHOTS

export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  if (!FOLDER) return
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage })
}

const AROUND = [
  { width: 1440, dark: false },
  { width: 1440, dark: true },
  { width: 390, dark: false },
  { width: 390, dark: true },
]

/** A page of the portal in two widths and both themes. */
export async function shootAround(browser: Browser, app: App, path: string, email: string | null = BUYER) {
  if (!FOLDER) return
  for (const look of AROUND) {
    const page = await visitPortal(browser, app, { email, ...look })
    await page.goto(path)
    const name = path === '/' ? 'home' : path.slice(1).replaceAll('/', '-')
    await shoot(page, `${name}-${look.width}${look.dark ? '-dark' : ''}`, true)
    await page.context().close()
  }
}
