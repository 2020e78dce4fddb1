/** B9: how soon the portal shows and answers in a browser on a slow machine, and what scripts that takes. */
import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../../tests/support/chromium'
import { median } from '../rounds'
import { FEW } from '../trade'
import { type Bench, ms, once, type Row } from './row'
import { signIn } from './signIn'

const HOME = '/'
const LIST = '/returns/new'
/** A telephone or an old computer, as browsers' own tools mean it. */
const SLOWER = 4
const USABLE_MS = 1_000
const SCRIPT_KB = 150
const WITHIN_MS = 60_000

/** Milliseconds from the start of the visit, but `usable`: from the end of the document; kB as they came over the line. */
type Visit = { readonly paint: number; readonly usable: number; readonly scriptKb: number }
type Times = { readonly home: number; readonly list: Visit }

const measured = once(async ({ app, rounds, say }: Bench): Promise<Times> => {
  const token = (await signIn(app, FEW)).authorization?.replace(/^JWT /, '') ?? ''
  const browser = await launchBrowser()
  const visit = <Seen>(path: string, see: (page: Page) => Promise<Seen>) =>
    visitSlowly(browser, { url: `${app}${path}`, token }, see)
  const taken: Times[] = []
  try {
    await visit(HOME, firstPaint) // warm
    await visit(LIST, firstPaint)
    for (let round = 0; round < rounds.rounds; round += 1) {
      say(`first paint, round ${round + 1} of ${rounds.rounds}`)
      taken.push({ home: await visit(HOME, firstPaint), list: await visit(LIST, seeList) })
    }
  } finally {
    await browser.close()
  }
  const ofList = (name: keyof Visit) => median(taken.map(({ list }) => list[name]))
  return {
    home: median(taken.map(({ home }) => home)),
    list: { paint: ofList('paint'), usable: ofList('usable'), scriptKb: ofList('scriptKb') },
  }
})

async function seeList(page: Page): Promise<Visit> {
  const usable = await untilUsable(page)
  return { usable, paint: await firstPaint(page), scriptKb: await scriptKb(page) }
}

/** A visit in a browser without memory, logged in. */
async function visitSlowly<Seen>(
  browser: Browser,
  { url, token }: { readonly url: string; readonly token: string },
  see: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 1000 } })
  try {
    await context.addCookies([{ name: 'portal-token', value: token, url }])
    const page = await context.newPage()
    page.setDefaultTimeout(WITHIN_MS)
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const answer = await page.goto(url, { waitUntil: 'commit' })
    if (answer?.status() !== 200 || page.url() !== url) throw new Error(`${url}: ${answer?.status()}, ${page.url()}`)
    return await see(page)
  } finally {
    await context.close()
  }
}

async function firstPaint(page: Page): Promise<number> {
  await page.waitForLoadState('load')
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  )
  return (await paint.jsonValue()) ?? Number.NaN
}

/** The bodies as they were sent; each answer's heads are another 1.2 kB. */
async function scriptKb(page: Page): Promise<number> {
  const sizes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ encodedBodySize }) => encodedBodySize),
  )
  if (sizes.length === 0) throw new Error(`${page.url()} has no scripts`)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

/**
 * Ticks the first line as soon as its box is there, and waits until the bar below counts it, which is its script's work: then the
 * rows are there and everything on the page answers. Milliseconds since the document had come.
 */
async function untilUsable(page: Page): Promise<number> {
  const usable = await page.waitForFunction(() => {
    const box = document.querySelector<HTMLInputElement>('input[name="line"]:enabled')
    if (box && !box.checked) box.click()
    const [document_] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const counted = document.querySelector('.cnt .num')?.textContent === '1'
    return counted && document_?.responseEnd ? performance.now() - document_.responseEnd : null
  })
  return (await usable.jsonValue()) ?? Number.NaN
}

export const listUsable: Row = {
  name: 'B9',
  what: 'order lines to return answer, after their document, on a 4 times slower processor ÷ 1,000 ms',
  target: { is: '≤', ratio: 1 },
  measure: async (bench) => {
    const { home, list } = await measured(bench)
    const figures = `${ms(list.usable)}; first paint ${ms(home)} home, ${ms(list.paint)} order lines`
    return { ratio: list.usable / USABLE_MS, figures }
  },
}

export const listScript: Row = {
  name: 'B9 script',
  what: 'scripts of that page as they are sent ÷ 150 kB',
  target: { is: '≤', ratio: 1 },
  measure: async (bench) => {
    const { scriptKb } = (await measured(bench)).list
    return { ratio: scriptKb / SCRIPT_KB, figures: `${scriptKb.toFixed(0)} kB` }
  },
}
