import { type Browser, chromium } from 'playwright-core'

import { findChromium } from './findChromium'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A headless browser for one test file; close it afterwards. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: the tests were started without tests/support/prepareE2e.ts.')
  return chromium.launch({ executablePath, args: FLAGS })
}
