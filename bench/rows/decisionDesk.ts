/** The customer who returns and the employee who decides, at the running app. */
import { until } from '../../tests/support/until'
import { type Submitted, submissionsOf, submit, workOff } from '../submissions'
import { FEW, MANY } from '../trade'
import type { Bench } from './row'
import { readJson, sendJson, signIn, signInStaff } from './signIn'

const DRAINED_WITHIN_MS = 120_000
const LOOK_EVERY_MS = 20

export type Rma = Submitted['doc']

export type DecisionDesk = {
  /** New RMAs that wait for a decision, when nothing else of them is left to do. */
  submitted(count: number): Promise<Rma[]>
  /** Approves all of it. */
  decide(rma: Rma): Promise<void>
  /** Changes one field of a customer. */
  update(n: number): Promise<void>
  /** Resolves when the outbox is empty. */
  drained(): Promise<void>
}

export const AT_ONCE = 4

export async function openDesk({ app, world }: Pick<Bench, 'app' | 'world'>): Promise<DecisionDesk> {
  const contact = await signIn(app, MANY)
  const staff = await signInStaff(app)
  const asked = submissionsOf(world)
  const open = `${app}/api/outbox?where[status][in]=due,leased&limit=1&depth=0`
  const customer = `${app}/api/customers/${world.seeded.customers[FEW]}?depth=0`
  let next = 0
  const drained = async () => {
    const isEmpty = async () => (await readJson<{ totalDocs: number }>(open, staff)).totalDocs === 0 || null
    await until(isEmpty, DRAINED_WITHIN_MS, LOOK_EVERY_MS)
  }
  return {
    drained,
    submitted: async (count) => {
      const made: Rma[] = []
      const job = async (n: number) => void made.push((await submit(`${app}/api/rmas`, contact, asked.at(n))).doc)
      await workOff({ from: next, to: next + count }, { workers: AT_ONCE }, job)
      next += count
      await drained()
      return made
    },
    decide: async ({ id, lines }) => {
      const approved = lines.map((line) => ({ id: line.id, quantityApproved: line.quantityRequested }))
      const { doc } = await sendJson<Submitted>('POST', `${app}/api/rmas/${id}/decide`, staff, { lines: approved })
      if (doc.status !== 'approved') throw new Error(`${doc.number} is ${doc.status}`)
    },
    update: async (n) => void (await sendJson('PATCH', customer, staff, { returnWindowExtraDays: n % 30 })),
  }
}
