/** Grouping over the whole result, and only then paging: a page holds whole groups. */
import { dayIn } from '@/core/day'
import { LINE_STATUSES } from '@/core/rmas/status'
import { type ReturnCase, type ReturnLine, type ShownStatus, shownStatus } from './cases'
import type { Grouping } from './query'

export type GroupedLine = { readonly line: ReturnLine; readonly of: ReturnCase; readonly status: ShownStatus }

export type ReturnGroup = {
  readonly key: string
  /** What the lines have in common beside the key: the name of the article or the customer. */
  readonly name: string | null
  readonly lines: readonly GroupedLine[]
  /** The requests that the lines belong to; for a grouping by number the one request, even without lines. */
  readonly cases: readonly ReturnCase[]
  /** How many lines of this group stand on the pages before this one. */
  readonly before: number
  /** Lines of the group on all pages together. */
  readonly total: number
}

export type GroupPage = {
  readonly groups: readonly ReturnGroup[]
  readonly page: number
  readonly pages: number
  /** Position of the first and the last group of the page, from 1, and how many there are. */
  readonly from: number
  readonly to: number
  readonly total: number
}

/** No page grows beyond what a reader scrolls through and a phone can draw. */
const MOST_LINES = 200

const STATUS_ORDER: readonly string[] = [
  'draft',
  'requested',
  'approved',
  'partiallyApproved',
  'partiallyReceived',
  ...LINE_STATUSES,
]

/**
 * @param cases in the order in which requests are shown
 * @param zone whose clocks say on which day a request was sent
 */
export function groupReturns(cases: readonly ReturnCase[], by: Grouping, zone: string): ReturnGroup[] {
  const groups = new Map<string, { name: string | null; lines: GroupedLine[]; cases: Set<ReturnCase> }>()
  const groupOf = (key: string, name: string | null) => {
    const known = groups.get(key) ?? { name, lines: [], cases: new Set() }
    groups.set(key, known)
    return known
  }
  for (const of of cases) {
    if (by === 'number') groupOf(of.id, null).cases.add(of)
    for (const line of of.lines) {
      const member = { line, of, status: shownStatus(line, of) }
      const group = groupOf(...keyOf(member, by, zone))
      group.lines.push(member)
      group.cases.add(of)
    }
  }
  return [...groups]
    .map(([key, { name, lines, cases: its }]) => ({
      key,
      name,
      lines,
      cases: [...its],
      before: 0,
      total: lines.length,
    }))
    .sort(orderOf(by))
}

/** The key of what has none: drafts were not sent on any day, and not every line has a reference. */
export const NONE = ''

function keyOf({ line, of, status }: GroupedLine, by: Grouping, zone: string): [key: string, name: string | null] {
  switch (by) {
    case 'number':
      return [of.id, null]
    case 'date':
      return [of.status === 'draft' ? NONE : dayIn(zone, new Date(of.at)), null]
    case 'article':
      return [line.articleNumber, line.articleName]
    case 'external':
      return [line.externalArticleNumber ?? NONE, null]
    case 'order':
      return [line.orderNumber || NONE, null]
    case 'reference':
      return [line.customerReference ?? NONE, null]
    case 'status':
      return [status, null]
    case 'customer':
      return [of.customer.number, of.customer.name]
  }
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Requests stay in the order they came in; the newest day and order first, the rest from low to high, and last what has no key. */
function orderOf(by: Grouping): (a: ReturnGroup, b: ReturnGroup) => number {
  if (by === 'number') return () => 0
  if (by === 'date') return (a, b) => Number(b.key === NONE) - Number(a.key === NONE) || b.key.localeCompare(a.key)
  if (by === 'order') return (a, b) => byNumber.compare(b.key, a.key)
  if (by !== 'status')
    return (a, b) => Number(a.key === NONE) - Number(b.key === NONE) || byNumber.compare(a.key, b.key)
  const place = ({ key }: ReturnGroup) => STATUS_ORDER.indexOf(key)
  return (a, b) => place(a) - place(b)
}

/** The page that is asked for, or the last one when there are fewer. A group that no page could hold goes on over the next. */
export function pageOf(groups: readonly ReturnGroup[], page: number, size: number): GroupPage {
  const pages = packed(groups, size)
  const shown = Math.min(page, pages.length)
  const onPage = pages[shown - 1] ?? []
  const position = (group: ReturnGroup | undefined) => groups.findIndex(({ key }) => key === group?.key) + 1
  return {
    groups: onPage,
    page: shown,
    pages: pages.length,
    from: position(onPage[0]),
    to: position(onPage.at(-1)),
    total: groups.length,
  }
}

function packed(groups: readonly ReturnGroup[], size: number): ReturnGroup[][] {
  const pages: ReturnGroup[][] = [[]]
  let lines = 0
  for (const part of groups.flatMap(inParts)) {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && (page.length >= size || lines + part.lines.length > MOST_LINES)) {
      pages.push([part])
      lines = part.lines.length
    } else {
      page.push(part)
      lines += part.lines.length
    }
  }
  return pages
}

function inParts(group: ReturnGroup): ReturnGroup[] {
  const parts = Math.max(1, Math.ceil(group.lines.length / MOST_LINES))
  return Array.from({ length: parts }, (_, part) => {
    const before = part * MOST_LINES
    return { ...group, before, lines: group.lines.slice(before, before + MOST_LINES) }
  })
}
