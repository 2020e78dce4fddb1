/** B7: what a login costs, and whether the time of its answer tells if there is an account. */
import { pbkdf2, randomBytes, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'

import { median } from '../rounds'
import { emailOf, FEW, PASSWORD, SHUT } from '../trade'
import { type Bench, ms, once, type Row } from './row'

/** As Payload hashes passwords. */
const ITERATIONS = 600_000
const KEY_BYTES = 32

const TRIES_EACH_ROUND = 15
/** So often a wrong password may be tried for one address; then it is refused unheard. */
const ALLOWED = 10

const SORTS = ['hash', 'known', 'wrong', 'unknown', 'shut', 'shutUnknown'] as const
type Times = Readonly<Record<(typeof SORTS)[number], number>>

const hash = () => promisify(pbkdf2)(PASSWORD, randomBytes(32).toString('hex'), ITERATIONS, KEY_BYTES, 'sha256')

const someone = () => `${randomUUID()}@nobody.example`

const measured = once(async ({ app, rounds: { rounds }, say }: Bench): Promise<Times> => {
  const logIn = async (email: string, password: string, status: number) => {
    const body = JSON.stringify({ email, password })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${app}/api/contacts/login`, { method: 'POST', headers, body })
    if (answer.status !== status) throw new Error(`A login of ${email} answers ${answer.status} instead of ${status}`)
    await answer.arrayBuffer()
  }
  const shut = emailOf(SHUT)
  const shutUnknown = someone()
  for (const email of [shut, shutUnknown]) {
    for (let wrong = 0; wrong < ALLOWED; wrong += 1) await logIn(email, 'not this one', 401)
  }
  const does: Readonly<Record<keyof Times, () => Promise<unknown>>> = {
    hash,
    known: () => logIn(emailOf(FEW), PASSWORD, 200), // and forgets the wrong one before it
    wrong: () => logIn(emailOf(FEW), 'not this one', 401),
    unknown: () => logIn(someone(), 'not this one', 401),
    shut: () => logIn(shut, PASSWORD, 429),
    shutUnknown: () => logIn(shutUnknown, PASSWORD, 429),
  }
  const taken = SORTS.map((sort) => ({ sort, ms: [] as number[] }))
  for (let turn = 0; turn < rounds * TRIES_EACH_ROUND; turn += 1) {
    say(`B7: ${turn + 1} of ${rounds * TRIES_EACH_ROUND}`)
    const first = turn % taken.length // so that none always follows the same other
    for (const { sort, ms } of [...taken.slice(first), ...taken.slice(0, first)]) {
      const begun = performance.now()
      await does[sort]()
      ms.push(performance.now() - begun)
    }
  }
  return Object.fromEntries(taken.map(({ sort, ms }) => [sort, median(ms)])) as Times
})

const against = (ours: keyof Times, theirs: keyof Times) => async (bench: Bench) => {
  const { [ours]: we, [theirs]: they } = await measured(bench)
  return { ratio: we / they, figures: `${ms(we)} against ${ms(they)}` }
}

const ALIKE = { is: 'within', low: 0.95, high: 1.05 } as const

export const login: Row = {
  name: 'B7',
  what: 'login ÷ hashing its password once',
  target: { is: '≤', ratio: 1.15 },
  measure: against('known', 'hash'),
}

export const unknownLogin: Row = {
  name: 'B7 unknown',
  what: 'a login of nobody ÷ one with a wrong password',
  target: ALIKE,
  measure: against('unknown', 'wrong'),
}

export const shutLogin: Row = {
  name: 'B7 shut',
  what: 'a login of nobody, tried too often ÷ one of somebody, tried too often',
  target: ALIKE,
  measure: against('shutUnknown', 'shut'),
}
