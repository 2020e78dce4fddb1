/** Random steps, lawful and not, of a returns desk: made with a look at the model, so that most of them lead somewhere. */
import { OUTCOME_KINDS } from '@/core/rmas/outcomes'
import type { LineStatus } from '@/core/rmas/status'
import type { Random } from './random'
import { type ModelLine, type RmaModel, type Split, type Step, statusOf, sum } from './rmaModel'

const VERBS = ['submit', 'decide', 'cancel', 'receive', 'inspect', 'complete', 'correct', 'correct', 'report'] as const

type Verb = Step['verb']

/** What leads a line on: without it hardly a sequence would come to its end. */
const ONWARD: Readonly<Record<LineStatus, Verb>> = {
  awaitingDealer: 'cancel',
  requested: 'decide',
  approved: 'receive',
  received: 'inspect',
  inspected: 'complete',
  completed: 'report',
  rejected: 'submit',
  cancelled: 'submit',
}

/** @param reports whether the ERP speaks too */
export function randomStep(random: Random, model: RmaModel, { reports }: { readonly reports: boolean }): Step {
  const rma = random.integer(0, Math.max(0, model.rmas.length - 1))
  const first = model.rmas[rma]?.lines[0]
  const onward = first ? ONWARD[statusOf(first)] : 'submit'
  const verb = !first || random.integer(0, 9) < 7 ? onward : random.pick(VERBS)
  if (verb === 'submit' || (verb === 'report' && !reports)) return submit(random, model)
  if (verb === 'report') {
    const orderLine = first?.orderLine ?? 0
    const credited = model.countersOf(orderLine).quantityCredited
    return { verb, orderLine, change: random.pick(credited > 0 ? [-2, -1, 1] : [-1, 1, 2, 4]) }
  }
  const lines = model.rmas[rma]?.lines ?? []
  const line = random.integer(0, lines.length - 1)
  switch (verb) {
    case 'decide':
      return { verb, rma, approved: lines.map(({ pieces }) => mostly(random, pieces.length)) }
    case 'cancel':
      return { verb, rma, by: random.pick(['contact', 'agent']) }
    case 'receive':
      return { verb, rma, counts: counts(random, lines) }
    case 'inspect':
      return { verb, rma, line, split: split(random, lines[line]) }
    case 'complete':
      return { verb, rma }
    case 'correct':
      return correct(random, { rma, line, of: lines[line] })
  }
}

/** One time in ten one more than there is. */
const mostly = (random: Random, most: number) =>
  random.integer(0, 9) === 0 ? most + 1 : Math.max(random.integer(0, most), random.integer(0, most))

function submit(random: Random, model: RmaModel): Step {
  const orderLines = random.some(model.delivered.map((_, index) => index))
  const lines = orderLines.map((orderLine) => ({ orderLine, quantity: Math.max(1, random.integer(1, 4)) }))
  return { verb: 'submit', lines }
}

function counts(random: Random, lines: readonly ModelLine[]) {
  return random.some(lines.map((_, index) => index)).map((line) => ({
    line,
    quantity: mostly(random, lines[line]?.pieces.filter(({ place }) => place === 'expected').length ?? 0),
    final: random.integer(0, 4) === 0,
  }))
}

/** All pieces that are here, divided; one time in ten a piece too many. */
function split(random: Random, line: ModelLine | undefined, pieces = here(line)): Split {
  const total = Math.max(1, pieces + (random.integer(0, 9) === 0 ? 1 : 0))
  const parts: { kind: Split[number]['kind']; quantity: number }[] = []
  while (sum(parts) < total) {
    parts.push({
      kind: random.pick([...OUTCOME_KINDS, 'credit' as const, 'credit' as const]),
      quantity: random.integer(1, total - sum(parts)),
    })
  }
  return parts.slice(0, 12)
}

const here = (line: ModelLine | undefined) => line?.pieces.filter(({ arrived }) => arrived).length ?? 0

type Target = { readonly rma: number; readonly line: number; readonly of: ModelLine | undefined }

function correct(random: Random, { rma, line, of }: Target): Step {
  const approved = of?.pieces.filter((piece) => piece.approved).length ?? 0
  const received = random.integer(0, 1) === 0 ? undefined : mostly(random, approved)
  return {
    verb: 'correct',
    rma,
    line,
    ...(received === undefined ? {} : { received }),
    ...(random.integer(0, 1) === 0 ? {} : { final: random.integer(0, 1) === 0 }),
    ...(random.integer(0, 1) === 0 ? {} : { split: split(random, of, received ?? here(of)) }),
  }
}
