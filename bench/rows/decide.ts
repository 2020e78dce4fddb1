/**
 * B4: returns decided by staff, until the mail with the return form of each has come and the outbox is empty, against the slower
 * of making such papers and of sending such mails alone. And how long a decision takes beside a plain update.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { result } from '../processes'
import type { Papers } from '../raw/papers'
import { median } from '../rounds'
import { workOff } from '../submissions'
import { AT_ONCE, type DecisionDesk, openDesk, type Rma } from './decisionDesk'
import { type Bench, ms, once, type Row } from './row'

const RMAS = 200
const WARM = 20
/** How much larger or smaller than ours a raw paper may be. */
const ALIKE = 0.15

/** Milliseconds. */
async function decideAll({ mails, say }: Bench, desk: DecisionDesk, count: number): Promise<number> {
  say(`B4: submitting ${count} RMAs`)
  const rmas = await desk.submitted(count)
  const before = await mails.received()
  say(`B4: deciding ${count} RMAs`)
  const begun = performance.now()
  await workOff({ from: 0, to: count }, { workers: AT_ONCE }, (n) => desk.decide(rmas[n] as Rma))
  await mails.untilPapers(before.papers + count)
  await desk.drained()
  const taken = performance.now() - begun
  const after = await mails.received()
  const [sent, papers] = [after.mails - before.mails, after.papers - before.papers]
  if (sent !== count || papers !== count)
    throw new Error(`${count} RMAs, ${sent} mails, ${papers} of them with a return form`)
  return taken
}

/** Milliseconds of the papers' and the mails' way alone. */
async function measureRaw({ world, mails, say }: Bench): Promise<{ papers: number; mails: number }> {
  const letter = await mails.last()
  const file = path.join(world.folder, 'letter.json')
  writeFileSync(file, JSON.stringify(letter))
  say(`B4: ${RMAS} papers and ${RMAS} mails`)
  const made = await result<Papers>({ file: 'bench/raw/papers.ts', args: [String(RMAS)] })
  requireAlike(letter.pdf, made.pdf)
  const before = await mails.received()
  const sent = await result<{ ms: number }>({ file: 'bench/raw/mails.ts', args: [mails.smtp, file, String(RMAS)] })
  const came = (await mails.received()).papers - before.papers
  if (came < RMAS) throw new Error(`${came} of ${RMAS} raw mails came with their paper`)
  return { papers: made.ms, mails: sent.ms }
}

/** @throws Error when the papers, in Base64, do not have as many pages or differ much in size */
function requireAlike(ours: string, theirs: string): void {
  const [one, other] = [ours, theirs].map((pdf) => {
    const bytes = Buffer.from(pdf, 'base64')
    return { pages: bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0, bytes: bytes.length }
  }) as [{ pages: number; bytes: number }, { pages: number; bytes: number }]
  if (one.pages === 0 || one.pages !== other.pages || Math.abs(other.bytes / one.bytes - 1) > ALIKE)
    throw new Error(`The papers differ:\n${JSON.stringify(one)}\n${JSON.stringify(other)}`)
}

const timed = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/**
 * One at a time, in the order decision, update, update, decision, so that what the relay does of a decision falls on both alike.
 *
 * @returns milliseconds of every answer
 */
async function beside({ say }: Bench, desk: DecisionDesk): Promise<{ decisions: number[]; updates: number[] }> {
  say(`B4: submitting ${RMAS} RMAs`)
  const rmas = await desk.submitted(RMAS)
  say(`B4: deciding ${RMAS} RMAs, and as many updates`)
  const [decisions, updates]: [number[], number[]] = [[], []]
  for (const [n, rma] of rmas.entries()) {
    const decide = async () => void decisions.push(await timed(() => desk.decide(rma)))
    const update = async () => void updates.push(await timed(() => desk.update(n)))
    for (const turn of n % 2 === 0 ? [decide, update] : [update, decide]) await turn()
  }
  await desk.drained()
  return { decisions, updates }
}

type Times = {
  readonly ours: number
  readonly papers: number
  readonly mails: number
  /** The 95th percentile of single answers. */
  readonly decision: number
  readonly update: number
}

const measured = once(async (bench: Bench): Promise<Times> => {
  const desk = await openDesk(bench)
  await decideAll(bench, desk, WARM)
  const taken: Times[] = []
  for (let round = 0; round < bench.rounds.rounds; round += 1) {
    const ours = await decideAll(bench, desk, RMAS)
    const raw = await measureRaw(bench)
    const { decisions, updates } = await beside(bench, desk)
    taken.push({ ours, ...raw, decision: p95(decisions), update: p95(updates) })
  }
  const of = (name: keyof Times) => median(taken.map((one) => one[name]))
  return { ours: of('ours'), papers: of('papers'), mails: of('mails'), decision: of('decision'), update: of('update') }
})

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

export const decisions: Row = {
  name: 'B4',
  what: `${RMAS} RMAs decided, with return form and mail ÷ raw pdfkit or raw nodemailer, the slower of them`,
  target: { is: '≥', ratio: 0.7 },
  measure: async (bench) => {
    const { ours, papers, mails } = await measured(bench)
    return {
      ratio: Math.max(papers, mails) / ours,
      figures: `${ms(ours)} against ${ms(papers)} of papers, ${ms(mails)} of mails`,
    }
  },
}

export const decisionTime: Row = {
  name: 'B4 p95',
  what: 'a decision ÷ a plain update of a customer, time of 95 in 100 answers',
  target: { is: '≤', ratio: 1.5 },
  measure: async (bench) => {
    const { decision, update } = await measured(bench)
    return { ratio: decision / update, figures: `${ms(decision)} against ${ms(update)}` }
  },
}
