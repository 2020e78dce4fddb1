import { expect, it } from 'vitest'

import { headerStatus } from '@/core/rmas/status'
import { seededRandom } from './random'
import { RmaCore } from './rmaCore'
import { RmaModel, type Step, statusOf } from './rmaModel'
import { randomStep } from './rmaSteps'

const SEQUENCES = 10_000
const STEPS = 14

function agree(core: RmaCore, model: RmaModel): void {
  for (const [index, line] of core.orderLines.entries()) {
    const { quantityDelivered, quantityReturned, ...counters } = line
    expect(counters).toEqual(model.countersOf(index))
    expect(quantityReturned).toBe(model.returnedOf(index))
    const { quantityInRequest, quantityAwaitingCredit, quantityKept, quantityReturnable } = counters
    expect(quantityReturned + quantityInRequest + quantityAwaitingCredit + quantityKept + quantityReturnable).toBe(
      quantityDelivered,
    )
    expect(Object.values(line).every((pieces) => pieces >= 0)).toBe(true)
  }
  for (const [index, { lines }] of model.rmas.entries()) {
    const rma = core.rmas[index] ?? []
    expect(rma.map(({ status }) => status)).toEqual(lines.map(statusOf))
    for (const [at, { pieces }] of lines.entries()) {
      expect(rma[at]?.quantityReceived ?? 0).toBe(pieces.filter(({ arrived }) => arrived).length)
      expect(rma[at]?.quantityCredited ?? 0).toBe(pieces.filter(({ place }) => place === 'returned').length)
    }
  }
}

/** The two that only a long sequence leads to. */
function creditedBefore(model: RmaModel, step: Step): string | null {
  if (step.verb === 'report') {
    return step.change < 0 && model.countersOf(step.orderLine).quantityCredited > 0 ? 'older file' : null
  }
  if (step.verb !== 'correct') return null
  const pieces = model.rmas[step.rma]?.lines[step.line]?.pieces ?? []
  return pieces.some(({ place }) => place === 'returned') ? 'correction of credited' : null
}

it(`agrees with the model over ${SEQUENCES} sequences of lawful and unlawful steps`, () => {
  const random = seededRandom()
  const taken = new Map<string, number>()
  const headers = new Set<string>()
  for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
    const delivered = [random.integer(1, 8), random.integer(1, 8)]
    const [core, model] = [new RmaCore(delivered), new RmaModel(delivered)]
    const steps: Step[] = []
    for (let at = 0; at < STEPS; at += 1) {
      const step = randomStep(random, model, { reports: true })
      steps.push(step)
      const credited = creditedBefore(model, step)
      const lawful = model.take(step)
      expect({ steps, done: core.take(step) }).toEqual({ steps, done: lawful })
      for (const key of [step.verb, ...(credited ? [credited] : [])].map(
        (name) => `${name} ${lawful ? 'done' : 'refused'}`,
      ))
        taken.set(key, (taken.get(key) ?? 0) + 1)
      for (const rma of core.rmas) headers.add(headerStatus(rma))
    }
    try {
      agree(core, model)
    } catch (error) {
      throw new Error(`after ${JSON.stringify(steps)}`, { cause: error })
    }
  }
  // Every verb was taken and refused, and every status was seen: nothing was tested in name alone.
  const verbs: Step['verb'][] = ['submit', 'decide', 'cancel', 'receive', 'inspect', 'complete', 'correct', 'report']
  for (const verb of verbs) {
    for (const end of ['done', 'refused']) expect(taken.get(`${verb} ${end}`) ?? 0).toBeGreaterThan(100)
  }
  expect(taken.get('older file done') ?? 0).toBeGreaterThan(100)
  expect(taken.get('correction of credited refused') ?? 0).toBeGreaterThan(100)
  expect(headers.size).toBe(9)
}, 120_000)
