/** Runs once before the browser tests: the programs they need are there, and the app is built from these very sources. */
import { ensureBuilt } from '@/cli/ensureBuilt'
import { findChromium } from './chromium'
import { installWithApt, onPath } from './programs'

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

export default async function prepareE2e(): Promise<void> {
  requirePrograms()
  await ensureBuilt(process.cwd(), process.env.NEXT_DIST_DIR ?? '.next', 'ignore')
}
