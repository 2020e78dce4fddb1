import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { target: string[] }[] }

/** Everything that axe finds wrong with the page, or this part of it, as `rule: where`. The page's context needs `bypassCSP`. */
export async function axeViolations(page: Page, part = 'html'): Promise<string[]> {
  await page.waitForFunction(() => document.title !== '') // a title that streams in after a navigation has arrived
  await page.evaluate(AXE)
  return page.evaluate(async (root) => {
    const { axe } = window as unknown as { axe: { run(root: string): Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run(root)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, part)
}
