/** The quick half of the fuzz test: the same requests as in tests/e2e/fuzz, without a server between. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { catalogOf } from '@/gate/catalog'
import { fuzzedRequest, STACK, type Surface } from '../support/fuzz'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { seededRandom } from '../support/random'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

const REQUESTS = Number(process.env.FUZZ_REQUESTS) || 600

let nazorg: Nazorg
let answer: (request: Request) => Promise<Response>
let surface: Surface

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  const customer = await makeCustomer(nazorg)
  const contact = await makeContact(nazorg, customer)
  const line = await makeOrderLine(nazorg, customer, 5)
  const reason = await makeReason(nazorg)
  const admin = await makeUser(nazorg, 'admin')
  const tokens = [await login(nazorg, 'contacts', contact.email), await login(nazorg, 'users', admin.email)]
  surface = { catalog: catalogOf(nazorg.payload.config), ids: [customer.id, line.id, reason.id], tokens }
})

afterAll(() => nazorg.stop())

it('answers whatever comes without a fault of its own and without a stack', async () => {
  const random = seededRandom()
  const faults: unknown[] = []
  const statuses = new Map<number, number>()
  for (let count = 0; count < REQUESTS; count += 1) {
    const asked = fuzzedRequest(random, surface)
    const response = await answer(new Request(`http://localhost:3000${asked.path}`, asked))
    const text = await response.text()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    if (response.status >= 500 || STACK.test(text)) faults.push({ status: response.status, asked, text })
  }
  console.info('answers by status', Object.fromEntries(statuses))
  expect(faults).toEqual([])
})
