/** Finds a Chromium, or says how to get one: browser tests are never skipped. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

import { onPath } from './onPath'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_APPS = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const PLAYWRIGHT_CACHES = ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright']
const PLAYWRIGHT_BINARIES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
]
function fromPlaywright(): string | undefined {
  const given = process.env.PLAYWRIGHT_BROWSERS_PATH
  const caches = [...(given ? [given] : []), ...PLAYWRIGHT_CACHES.map((folder) => path.join(homedir(), folder))]
  for (const cache of caches.filter(existsSync)) {
    const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-'))
    for (const version of versions.sort().reverse()) {
      const found = PLAYWRIGHT_BINARIES.map((binary) => path.join(cache, version, binary)).find(existsSync)
      if (found) return found
    }
  }
  return undefined
}

/**
 * CHROMIUM_PATH, then the system's Chromium or Chrome, then what Playwright downloaded.
 *
 * @throws Error when CHROMIUM_PATH names nothing: a wrong wish is not replaced by another browser
 */
export function findChromium(): string | undefined {
  const wished = process.env.CHROMIUM_PATH
  if (wished && !existsSync(wished)) throw new Error(`CHROMIUM_PATH is ${wished}, and there is no such file.`)
  if (wished) return wished
  const system = NAMES.map(onPath).find((found) => found !== undefined)
  return system ?? MAC_APPS.find(existsSync) ?? fromPlaywright()
}
