/** The verbs on RMAs as the core has them, without a database: rows are objects, and a refusal changes nothing. */
import { allotCredits } from '@/core/rmas/allotCredits'
import { planCorrection } from '@/core/rmas/correction'
import { planDecision } from '@/core/rmas/decision'
import { planCompletion, planInspection } from '@/core/rmas/inspection'
import {
  onChange,
  onCreditReported,
  onSubmit,
  type ReservationDelta,
  returnableQuantity,
  settledBy,
} from '@/core/rmas/quantities'
import { planReceipt } from '@/core/rmas/receipt'
import type { LineChange, ReceivedLine } from '@/core/rmas/received'
import { hasArrived, headerStatus, requireLineTransition } from '@/core/rmas/status'
import type { Step } from './rmaModel'

export type CoreLine = ReceivedLine & { readonly orderLine: number; readonly completedAt: string | null }
type OrderLine = ReservationDelta & { readonly quantityDelivered: number; readonly quantityReturned: number }
type Refusable<Verb extends Step['verb']> = Extract<Step, { verb: Verb }>

const NONE = {
  quantityInRequest: 0,
  quantityAwaitingCredit: 0,
  quantityCredited: 0,
  quantityKept: 0,
  quantityReturned: 0,
}

export class RmaCore {
  rmas: CoreLine[][] = []
  orderLines: OrderLine[]
  private clock = 0

  constructor(delivered: readonly number[]) {
    this.orderLines = delivered.map((pieces) => ({ ...NONE, quantityDelivered: pieces, quantityReturnable: pieces }))
  }

  /** @returns whether it was done @throws whatever is no refusal */
  take(step: Step): boolean {
    const before = { rmas: this.rmas, orderLines: this.orderLines }
    try {
      this.run(step)
      return true
    } catch (error) {
      Object.assign(this, before)
      if (error instanceof Error && error.name.startsWith('DomainError')) return false
      throw error
    }
  }

  private run(step: Step): void {
    if (step.verb === 'submit') this.submit(step)
    else if (step.verb === 'report') this.report(step)
    else if (step.verb === 'cancel') this.cancel(step, this.rmas[step.rma] ?? [])
    else this.write(step.rma, planned(step, this.rmas[step.rma] ?? []))
  }

  private submit({ lines }: Refusable<'submit'>): void {
    for (const { orderLine, quantity } of lines) this.move(orderLine, onSubmit(quantity))
    const rma = this.rmas.length
    const made = lines.map(({ orderLine, quantity }, index) => ({
      id: `${rma}-${index}`,
      orderLine,
      status: 'requested' as const,
      quantityRequested: quantity,
      completedAt: null,
    }))
    this.rmas = [...this.rmas, made]
  }

  private cancel({ rma, by }: Refusable<'cancel'>, lines: readonly CoreLine[]): void {
    const open = lines.filter(({ status }) => status !== 'rejected' && status !== 'cancelled')
    if (lines.some(hasArrived)) throw new RefusedHere()
    for (const { status } of open.length > 0 ? open : lines) requireLineTransition(status, 'cancel', by)
    this.write(
      rma,
      open.map(({ id }) => ({ id, status: 'cancelled' as const })),
    )
  }

  private report({ orderLine, change }: Refusable<'report'>): void {
    const line = this.orderLines[orderLine]
    if (!line) return
    const before = line.quantityReturned
    const now = before + change
    const settled = settledBy({
      before,
      now,
      awaiting: line.quantityAwaitingCredit,
      credited: line.quantityCredited,
    })
    const { quantityAwaitingCredit, quantityCredited } = onCreditReported(settled)
    const next = {
      ...line,
      quantityReturned: now,
      quantityAwaitingCredit: line.quantityAwaitingCredit + quantityAwaitingCredit,
      quantityCredited: line.quantityCredited + quantityCredited,
    }
    const over =
      now < 0 || now + next.quantityInRequest + next.quantityAwaitingCredit + next.quantityKept > line.quantityDelivered
    if (over) throw new RefusedHere() // the ERP took what cases hold: that is its affair, and no step of this test
    this.orderLines = replaced(this.orderLines, orderLine, { ...next, quantityReturnable: returnableQuantity(next) })
    const lines = this.rmas.flat().filter((one) => one.orderLine === orderLine)
    const credited = allotCredits(lines, next.quantityCredited)
    this.rmas = this.rmas.map((rma) =>
      rma.map((one) => ({ ...one, quantityCredited: credited.get(one.id) ?? one.quantityCredited })),
    )
  }

  private write(rma: number, changes: readonly (Partial<LineChange> & { readonly id: string })[]): void {
    this.clock += 1
    const next = (this.rmas[rma] ?? []).map((line) => {
      const change = changes.find(({ id }) => id === line.id)
      if (!change) return line
      const completedAt = change.status === 'completed' ? new Date(this.clock).toISOString() : null
      const after = { ...line, ...change, completedAt }
      this.move(line.orderLine, onChange(line, after))
      return after
    })
    this.rmas = replaced(this.rmas, rma, next)
  }

  private move(at: number, delta: ReservationDelta): void {
    const line = this.orderLines[at]
    if (!line) return
    const moved = Object.fromEntries(
      Object.entries(delta).map(([name, change]) => [name, line[name as keyof ReservationDelta] + change]),
    ) as ReservationDelta
    if (Object.values(moved).some((pieces) => pieces < 0)) throw new RefusedHere()
    this.orderLines = replaced(this.orderLines, at, { ...line, ...moved })
  }
}

type Planned = Exclude<Step, { verb: 'submit' | 'report' | 'cancel' }>

function planned(step: Planned, lines: readonly CoreLine[]) {
  const status = headerStatus(lines)
  const id = (line: number) => lines[line]?.id ?? ''
  switch (step.verb) {
    case 'decide': {
      const named = lines.map((line, index) => ({ id: line.id, quantityApproved: step.approved[index] ?? 0 }))
      return planDecision({ status, lines }, { lines: named })
    }
    case 'receive': {
      const counted = step.counts.map(({ line, quantity, final }) => ({ id: id(line), quantity, final }))
      return planReceipt({ status, lines }, { lines: counted }).lines
    }
    case 'inspect':
      return planInspection(lines, [{ id: id(step.line), outcomes: [...step.split] }])
    case 'complete':
      return planCompletion(lines)
    case 'correct': {
      const outcomes = step.split && [...step.split]
      return planCorrection(lines, [
        { id: id(step.line), quantityReceived: step.received, final: step.final, outcomes },
      ])
    }
  }
}

const replaced = <Row>(rows: readonly Row[], at: number, row: Row): Row[] =>
  rows.map((one, index) => (index === at ? row : one))

class RefusedHere extends Error {
  override readonly name = 'DomainErrorHere'
}
