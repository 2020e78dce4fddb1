/** A thousand uploads of one name at once: each is its own file, seen by its own customer, and memory stays where it was. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, it } from 'vitest'

import { openFileDesk } from '../support/fileDesk'
import { makePdf } from '../support/madeFiles'
import { login, makeContact, makeCustomer } from '../support/trade'
import { upload } from '../support/upload'

const { desk, newDraft, call } = openFileDesk()

const CUSTOMERS = 10
const DRAFTS = 5
const FILES = 20
const READ_EACH = 3
const MAX_GROWTH = 100 * 1024 * 1024

type Target = { token: string; customer: string; rma: string }
let targets: Target[]

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is held once everything that can go is gone. */
function heldBytes(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

beforeAll(async () => {
  targets = []
  for (let one = 0; one < CUSTOMERS; one += 1) {
    const customer = await makeCustomer(desk.nazorg)
    const token = await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, customer)).email)
    for (let draft = 0; draft < DRAFTS; draft += 1) {
      targets.push({ token, customer: customer.id, rma: (await newDraft(token, customer)).id })
    }
  }
}, 300_000)

const wordsOf = ({ customer, rma }: Target, index: number) => `van ${customer} ${rma} ${index}`

const send = (target: Target, index: number) =>
  upload(
    { answer: desk.answer, token: target.token, rma: target.rma },
    { name: 'foto.pdf', type: 'application/pdf', data: makePdf([], { text: wordsOf(target, index) }) },
  )

it('all come back to whom they belong and to nobody else', async () => {
  const before = heldBytes()
  const jobs = targets.flatMap((target) => Array.from({ length: FILES }, (_, index) => ({ target, index })))
  const answers = await Promise.all(jobs.map(({ target, index }) => send(target, index)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  const ids = answers.map(({ body }) => body.doc?.id)
  expect(new Set(ids).size).toBe(CUSTOMERS * DRAFTS * FILES)
  const growth = heldBytes() - before
  console.info('held more after 1,000 uploads, in MB:', Math.round(growth / 1024 / 1024))
  expect(growth).toBeLessThan(MAX_GROWTH)

  for (const [at, { target, index }] of jobs.entries()) {
    if (at % READ_EACH !== 0) continue
    const own = await call(target.token, 'GET', `/api/attachments/${ids[at]}/file`)
    expect(Buffer.from(await own.arrayBuffer()).includes(`(${wordsOf(target, index)})`)).toBe(true)
    const other = targets[(at + FILES * DRAFTS) % targets.length] as Target
    const stranger = other.customer === target.customer ? desk.token : other.token
    expect((await call(stranger, 'GET', `/api/attachments/${ids[at]}/file`)).status).toBe(404)
  }
  for (const { token, customer } of targets.filter((_, at) => at % DRAFTS === 0)) {
    type List = { totalDocs: number; docs: { customer: string }[] }
    const list = (await (await call(token, 'GET', '/api/attachments?limit=200')).json()) as List
    expect(list.totalDocs).toBe(DRAFTS * FILES)
    expect(new Set(list.docs.map((doc) => doc.customer))).toEqual(new Set([customer]))
  }
}, 300_000)
