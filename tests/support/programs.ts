/** Programs of the system that the browser tests need. */
import { spawnSync } from 'node:child_process'

import { findChromium } from './findChromium'
import { onPath } from './onPath'

const NEEDED = [
  { debianPackage: 'chromium', there: () => findChromium() !== undefined },
  { debianPackage: 'poppler-utils', there: () => onPath('pdftoppm') !== undefined },
  { debianPackage: 'qpdf', there: () => onPath('qpdf') !== undefined },
  { debianPackage: 'zbar-tools', there: () => onPath('zbarimg') !== undefined },
]

const missing = () => NEEDED.filter(({ there }) => !there()).map(({ debianPackage }) => debianPackage)

/** @throws Error saying what to install */
export function requirePrograms(): void {
  if (missing().length > 0) installWithApt(missing())
  const still = missing()
  if (still.length === 0) return
  const chromium = still.includes('chromium')
    ? ' CHROMIUM_PATH may name any Chromium or Chrome instead of the package.'
    : ''
  throw new Error(`The browser tests need ${still.join(', ')}: run \`apt-get install ${still.join(' ')}\`.${chromium}`)
}

/** Installs Debian packages when this process may (root, apt-get there). Returns whether it did. */
function installWithApt(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  apt('update')
  return apt('install', '-y', '--no-install-recommends', ...packages)
}
