/** The database does with service requests what the model says, over any sequence of verbs: the unit test beside the model has 10,000 more. */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'

import { SERVICE_STATUSES } from '@/core/services/status'
import type { ServiceRequest, ServiceType } from '@/payload-types'
import { type Callers, makeCallers } from '../support/callers'
import { Tally, WHO } from '../support/caseSequence'
import { openServiceDesk, type Sent } from '../support/serviceDesk'
import { ServiceModel, type ServiceStep } from '../support/serviceModel'
import { serviceStep, serviceTries } from '../support/serviceSteps'
import { timelineOf } from '../support/timelineOf'

const SEQUENCES = 100
const VERBS = ['submit', 'start', 'ask', 'answer', 'finish', 'decline', 'cancel']
const REFUSALS = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'TRANSITION_NOT_ALLOWED',
  'QUESTION_CHANGED',
]

const { desk, newType } = openServiceDesk()
let callers: Callers
let type: ServiceType

beforeAll(async () => {
  callers = await makeCallers(desk.nazorg, desk.customer, 'requestService')
  type = await newType({ recipients: [{ address: 'werkplaats@groothandel.example' }] })
})

const key = () => ({ 'idempotency-key': crypto.randomUUID() })
const question = (number: number) => `Vraag ${number}?`

async function makeDraft(): Promise<ServiceRequest> {
  const body = { type: type.code, answers: { fault: 'Hij piept' }, draft: true }
  const made = await callers.contact.post<Sent>('/api/service-requests', body, key())
  expect(made.body.errors).toBeUndefined()
  return made.body.doc
}

/** @returns the names of the refusals; none when it was done */
async function take({ id }: ServiceRequest, step: ServiceStep, model: ServiceModel): Promise<string[]> {
  const path = `/api/service-requests/${id}/${step.verb}`
  const { status, body } = await callers[step.by].post<Sent>(path, bodyOf(step, model), key())
  const names = (body.errors ?? []).map(({ name }) => name)
  expect({ names, done: status < 300 }).toEqual({ names, done: names.length === 0 })
  return names
}

function bodyOf(step: ServiceStep, { revision, questions }: ServiceModel): object {
  const seen = { unchangedRevision: step.stale ? revision + 1 : revision }
  const internalNote = step.noted ? { internalNote: 'Bellen' } : {}
  switch (step.verb) {
    case 'submit':
      return {}
    case 'ask':
      return { ...seen, ...internalNote, question: step.blank ? ' ' : question(questions + 1) }
    case 'answer': {
      const to = step.to === 'none' ? {} : { question: question(step.to === 'this' ? questions : questions - 1) }
      return { ...seen, ...to, answer: step.blank ? ' ' : 'RS-2291' }
    }
    case 'decline':
      return { ...seen, ...internalNote, note: step.blank ? ' ' : 'Kan niet' }
    case 'cancel':
      return seen
    default:
      return { ...seen, ...internalNote }
  }
}

async function agree({ id }: ServiceRequest, model: ServiceModel): Promise<void> {
  const options = { depth: 0, overrideAccess: true, disableErrors: true } as const
  const request = await desk.nazorg.payload.findByID({ collection: 'service-requests', id, ...options })
  expect(request?.status ?? null).toBe(model.status)
  const { kinds, fault } = await timelineOf(desk.nazorg, { kind: 'service-requests', id })
  expect(fault).toBeNull()
  if (!request) return expect(kinds).toEqual([])
  expect(kinds).toEqual(model.entries)
  expect(request.revision ?? 0).toBe(model.revision)
  expect(request.question ?? null).toBe(model.questions > 0 ? question(model.questions) : null)
  expect([Boolean(request.answer), Boolean(request.closedAt)]).toEqual([model.answered, model.closed])
  expect(Boolean(request.number)).toBe(model.status !== 'draft')
}

it(`agrees with the model over ${SEQUENCES} sequences of lawful and unlawful verbs`, async () => {
  const tally = new Tally()
  const property = fc.asyncProperty(serviceTries(WHO), async (tries) => {
    const model = new ServiceModel({ draft: true })
    const request = await makeDraft()
    for (const tried of tries) {
      const step = serviceStep(model, tried)
      const answered = await take(request, step, model)
      const refusals = model.take(step)
      expect({ step, refusals: answered }).toEqual({ step, refusals })
      tally.add(refusals.length === 0 ? `${step.verb} done` : `${step.verb} refused`, ...refusals, String(model.status))
    }
    await agree(request, model)
  })
  await fc.assert(property, { numRuns: SEQUENCES, endOnFailure: true })
  const ends = VERBS.flatMap((verb) => [`${verb} done`, `${verb} refused`])
  expect(tally.rarer(1, [...ends, ...SERVICE_STATUSES, ...REFUSALS])).toEqual([])

  const { verifyChains } = await import('@/audit/verifyChains')
  expect((await verifyChains(await desk.nazorg.request())).faults).toEqual([])
}, 900_000)
