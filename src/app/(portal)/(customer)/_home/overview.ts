/** What the home page shows of the session's returns. */
import type { RmaStatus } from '@/core/rmas/status'
import type { CaseEvent, Rma } from '@/payload-types'
import { countMine, findMine } from '../../../_lib/read'

/** The customer's turn: goods are expected, none has come in. */
export const TO_SEND = ['approved', 'partiallyApproved'] as const satisfies readonly RmaStatus[]

const MOST_TASKS = 5
const MOST_EVENTS = 6

export type Counts = {
  readonly drafts: number
  readonly waiting: number
  readonly toSend: number
  readonly all: number
}

const withStatus = (...statuses: readonly RmaStatus[]) => ({ status: { in: [...statuses] } })

export async function countReturns(): Promise<Counts> {
  const [drafts, waiting, toSend, all] = await Promise.all([
    countMine('rmas', withStatus('draft')),
    countMine('rmas', withStatus('awaitingDealer', 'submitted')),
    countMine('rmas', withStatus(...TO_SEND)),
    countMine('rmas', { status: { not_equals: 'draft' } }),
  ])
  return { drafts, waiting, toSend, all }
}

export type Task = Pick<Rma, 'id' | 'number' | 'status' | 'decidedAt' | 'updatedAt' | 'lines' | 'transport'>

/** Goods to send first, then drafts; the latest of each on top. */
export async function findTasks(): Promise<readonly Task[]> {
  const page = { limit: MOST_TASKS, pagination: false } as const
  const toSend = await findMine('rmas', { ...page, where: withStatus(...TO_SEND), sort: '-decidedAt' })
  const drafts = await findMine('rmas', { ...page, where: withStatus('draft'), sort: '-updatedAt' })
  return [...toSend.docs, ...drafts.docs].slice(0, MOST_TASKS)
}

export type RecentEvent = { readonly event: CaseEvent; readonly number: string }

/** The latest events of the timelines that the customer may see, with the number of their RMA. */
export async function findRecentEvents(): Promise<readonly RecentEvent[]> {
  const where = { visibleToCustomer: { equals: true }, case: { exists: true } }
  const { docs } = await findMine('case-events', { where, sort: '-at', limit: MOST_EVENTS, pagination: false })
  const cases = [...new Set(docs.map((event) => String(event.case)))]
  const rmas = await findMine('rmas', { where: { id: { in: cases } }, select: { number: true }, pagination: false })
  const numbers = new Map(rmas.docs.map(({ id, number }) => [id, number]))
  return docs.flatMap((event) => {
    const number = numbers.get(String(event.case))
    return number ? [{ event, number }] : []
  })
}
