/**
 * What must come of any sequence of verbs on RMAs, told by single pieces: each lies in one place. It knows nothing of the
 * code's tables and sums, and so says whether those are right.
 */
import type { OutcomeKind } from '@/core/rmas/outcomes'
import type { LineStatus } from '@/core/rmas/status'

type Place = 'asked' | 'expected' | 'here' | 'customer' | 'credit' | 'kept' | 'returned'

type Piece = { place: Place; approved: boolean; arrived: boolean; fate: OutcomeKind | null }

export type Split = readonly { readonly kind: OutcomeKind; readonly quantity: number }[]

export type Step =
  | { verb: 'submit'; lines: readonly { orderLine: number; quantity: number }[] }
  | { verb: 'decide'; rma: number; approved: readonly number[] }
  | { verb: 'cancel'; rma: number; by: 'contact' | 'agent' }
  | { verb: 'receive'; rma: number; counts: readonly { line: number; quantity: number; final: boolean }[] }
  | { verb: 'inspect'; rma: number; line: number; split: Split }
  | { verb: 'complete'; rma: number }
  | { verb: 'correct'; rma: number; line: number; received?: number; final?: boolean; split?: Split }
  /** What the ERP says more, or less, was returned. */
  | { verb: 'report'; orderLine: number; change: number }

export type ModelLine = { orderLine: number; pieces: Piece[]; withdrawn: boolean; completedAt: number }

type ModelRma = { lines: ModelLine[]; unexpected: number }

/** The counters of an order line. */
export type Counters = {
  readonly quantityInRequest: number
  readonly quantityAwaitingCredit: number
  readonly quantityCredited: number
  readonly quantityKept: number
  readonly quantityReturnable: number
}

const count = (pieces: readonly Piece[], ...places: Place[]) =>
  pieces.filter(({ place }) => places.includes(place)).length

export function statusOf({ pieces, withdrawn }: ModelLine): LineStatus {
  if (withdrawn) return 'cancelled'
  if (count(pieces, 'asked') > 0) return 'requested'
  if (!pieces.some(({ approved }) => approved)) return 'rejected'
  if (count(pieces, 'expected') > 0) return 'approved'
  const here = pieces.filter(({ place }) => place === 'here')
  if (here.length > 0) return here.every(({ fate }) => fate) ? 'inspected' : 'received'
  return pieces.some(({ arrived }) => arrived) ? 'completed' : 'cancelled'
}

export class RmaModel {
  readonly rmas: ModelRma[] = []
  /** Reported by the ERP of what no RMA holds. */
  private readonly counter: number[]
  private clock = 0

  constructor(readonly delivered: readonly number[]) {
    this.counter = delivered.map(() => 0)
  }

  /** Does the step when it is lawful. @returns whether it is */
  take(step: Step): boolean {
    switch (step.verb) {
      case 'submit':
        return this.submit(step.lines)
      case 'report':
        return this.report(step.orderLine, step.change)
      case 'decide':
        return this.decide(this.of(step), step.approved)
      case 'cancel':
        return this.cancel(this.of(step), step.by)
      case 'receive':
        return this.receive(this.of(step), step.counts)
      case 'inspect':
        return this.inspect(this.of(step).lines[step.line], step.split)
      case 'complete':
        return this.complete(this.of(step))
      case 'correct':
        return this.correct(this.of(step).lines[step.line], step)
    }
  }

  countersOf(orderLine: number): Counters {
    const pieces = this.piecesOf(orderLine)
    return {
      quantityInRequest: count(pieces, 'asked', 'expected', 'here'),
      quantityAwaitingCredit: count(pieces, 'credit'),
      quantityCredited: count(pieces, 'returned'),
      quantityKept: count(pieces, 'kept'),
      quantityReturnable: this.free(orderLine),
    }
  }

  returnedOf(orderLine: number): number {
    return (this.counter[orderLine] ?? 0) + count(this.piecesOf(orderLine), 'returned')
  }

  free(orderLine: number): number {
    const held = this.piecesOf(orderLine).filter(({ place }) => place !== 'customer').length
    return (this.delivered[orderLine] ?? 0) - (this.counter[orderLine] ?? 0) - held
  }

  private of({ rma }: { rma: number }): ModelRma {
    return this.rmas[rma] ?? { lines: [], unexpected: 0 }
  }

  private piecesOf(orderLine: number): Piece[] {
    const lines = this.rmas.flatMap((rma) => rma.lines)
    return lines.filter((line) => line.orderLine === orderLine).flatMap(({ pieces }) => pieces)
  }

  private submit(lines: readonly { orderLine: number; quantity: number }[]): boolean {
    if (lines.some(({ orderLine, quantity }) => quantity < 1 || quantity > this.free(orderLine))) return false
    const asked = (): Piece => ({ place: 'asked', approved: false, arrived: false, fate: null })
    const made = lines.map(({ orderLine, quantity }) => ({
      orderLine,
      pieces: Array.from({ length: quantity }, asked),
      withdrawn: false,
      completedAt: 0,
    }))
    this.rmas.push({ lines: made, unexpected: 0 })
    return true
  }

  private decide({ lines }: ModelRma, approved: readonly number[]): boolean {
    if (!lines.every((line) => statusOf(line) === 'requested')) return false
    if (lines.some(({ pieces }, index) => (approved[index] ?? 0) > pieces.length)) return false
    for (const [index, { pieces }] of lines.entries()) {
      for (const [at, piece] of pieces.entries()) {
        piece.approved = at < (approved[index] ?? 0)
        piece.place = piece.approved ? 'expected' : 'customer'
      }
    }
    return true
  }

  private cancel({ lines }: ModelRma, by: 'contact' | 'agent'): boolean {
    const open = lines.filter((line) => !['rejected', 'cancelled'].includes(statusOf(line)))
    if (open.length === 0 || lines.some(({ pieces }) => pieces.some(({ arrived }) => arrived))) return false
    const from = by === 'contact' ? 'requested' : 'approved'
    if (!open.every((line) => statusOf(line) === from)) return false
    for (const line of open) {
      line.withdrawn = true
      for (const piece of line.pieces) piece.place = 'customer'
    }
    return true
  }

  private receive(rma: ModelRma, counts: readonly { line: number; quantity: number; final: boolean }[]): boolean {
    const lineAt = (index: number) => rma.lines[index] as ModelLine
    if (!counts.some(({ quantity, final }) => quantity > 0 || final)) return false
    if (counts.some(({ line, final }) => final && statusOf(lineAt(line)) !== 'approved')) return false
    for (const { line, quantity, final } of counts) {
      const expected = lineAt(line).pieces.filter(({ place }) => place === 'expected')
      const taken = expected.slice(0, quantity)
      for (const piece of taken) Object.assign(piece, { place: 'here', arrived: true })
      rma.unexpected += quantity - taken.length
      if (final) for (const piece of expected.slice(quantity)) piece.place = 'customer'
    }
    return true
  }

  private inspect(line: ModelLine | undefined, split: Split): boolean {
    if (!line || statusOf(line) !== 'received') return false
    return this.judge(line, split)
  }

  private judge({ pieces }: ModelLine, split: Split): boolean {
    const here = pieces.filter(({ place }) => place === 'here')
    const fates = split.flatMap(({ kind, quantity }) => Array.from({ length: quantity }, () => kind))
    if (fates.length !== here.length) return false
    for (const [index, piece] of here.entries()) piece.fate = fates[index] ?? null
    return true
  }

  private complete({ lines }: ModelRma): boolean {
    const ready = lines.filter((line) => statusOf(line) === 'inspected')
    if (ready.length === 0) return false
    this.clock += 1
    for (const line of ready) {
      line.completedAt = this.clock
      for (const piece of line.pieces) if (piece.place === 'here') piece.place = placeAfter(piece.fate)
    }
    return true
  }

  private correct(line: ModelLine | undefined, step: { received?: number; final?: boolean; split?: Split }): boolean {
    if (!line) return false
    const approved = line.pieces.filter((piece) => piece.approved)
    const before = approved.filter(({ arrived }) => arrived).length
    if (before === 0 || count(line.pieces, 'returned') > 0) return false
    const received = step.received ?? before
    if (received > approved.length) return false
    const closed = step.final ?? (received === before && statusOf(line) !== 'approved')
    const held = closed ? received : approved.length
    const holds = approved.filter(({ place }) => place !== 'customer').length
    if (held - holds > this.free(line.orderLine)) return false
    const whole = received === approved.length || (closed && received > 0)
    if (step.split && !(whole && sum(step.split) === received)) return false

    const fates = received === before ? approved.flatMap(({ fate }) => fate ?? []) : []
    for (const [at, piece] of approved.entries()) {
      const arrived = at < received
      Object.assign(piece, { arrived, place: arrived ? 'here' : closed ? 'customer' : 'expected', fate: null })
    }
    const kept = whole && fates.length === received ? fates.map((kind) => ({ kind, quantity: 1 })) : []
    if (step.split ?? kept.length > 0) this.judge(line, step.split ?? kept)
    return true
  }

  private report(orderLine: number, change: number): boolean {
    const lines = this.rmas.flatMap((rma) => rma.lines).filter((line) => line.orderLine === orderLine)
    const inOrder = lines.sort((a, b) => a.completedAt - b.completedAt).flatMap(({ pieces }) => pieces)
    const ours = inOrder.filter(({ place }) => place === (change > 0 ? 'credit' : 'returned'))
    const moved = change > 0 ? ours.slice(0, change) : ours.slice(Math.max(0, ours.length + change))
    const rest = change - Math.sign(change) * moved.length
    const counter = (this.counter[orderLine] ?? 0) + rest
    if (counter < 0 || rest > this.free(orderLine)) return false
    for (const piece of moved) piece.place = change > 0 ? 'returned' : 'credit'
    this.counter[orderLine] = counter
    return true
  }
}

export const sum = (split: Split): number => split.reduce((total, { quantity }) => total + quantity, 0)

function placeAfter(fate: OutcomeKind | null): Place {
  if (fate === 'credit') return 'credit'
  return fate === 'replace' || fate === 'dispose' ? 'kept' : 'customer'
}
