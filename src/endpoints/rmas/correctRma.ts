import { DomainError } from '@/core/errors'
import { planCorrection } from '@/core/rmas/correction'
import { type LineChange, namingFaults, type ReceivedLine, unchanged } from '@/core/rmas/received'
import { CorrectRequest } from '@/core/rmas/receivingRequests'
import type { Rma } from '@/payload-types'
import { receivingVerb, record, writeChanges } from './receivingVerb'

/** POST /api/rmas/:id/correct: sets a count or an outcome right; what it said before stays in the timeline. */
export const correctRma = receivingVerb({
  name: 'correct',
  schema: CorrectRequest,
  work: async (req, of, request) => {
    const counted = request.unexpected ?? []
    if (request.lines.length + counted.length === 0) throw new DomainError('NOTHING_COUNTED', 'Nothing to correct')
    const planned = planCorrection(of.lines, request.lines)
    const items = correctedItems(of.rma, counted)
    const saved = await writeChanges(req, of, { changes: planned, more: { unexpected: items.all } })
    const data = {
      status: saved.status,
      lines: planned.map((change) => toldChange(change, of.lines)),
      unexpected: items.changed,
    }
    await record(req, of, { kind: 'corrected', data, note: request.note })
  },
})

function correctedItems({ unexpected }: Rma, counted: readonly { readonly id: string; readonly quantity: number }[]) {
  const items = (unexpected ?? []).map((item) => ({ ...item, id: String(item.id) }))
  const [fault] = namingFaults(counted, items)
  if (fault) throw fault
  const quantities = new Map(counted.map(({ id, quantity }) => [id, quantity]))
  const all = items.map((item) => ({ ...item, quantity: quantities.get(item.id) ?? item.quantity }))
  const changed = items
    .filter(({ id }) => quantities.has(id))
    .map(({ id, articleNumber, quantity }) => ({
      articleNumber: articleNumber ?? '',
      quantity: quantities.get(id) ?? quantity,
      quantityBefore: quantity,
    }))
  return { all, changed }
}

function toldChange(change: LineChange, lines: readonly ReceivedLine[]) {
  const before = lines.find(({ id }) => id === change.id)
  const told = ({ quantityReceived, outcomes }: LineChange) => ({
    quantityReceived,
    outcomes: outcomes.map(toldOutcome),
  })
  return { id: change.id, from: told(before ? unchanged(before) : change), to: told(change) }
}

const toldOutcome = ({ kind, quantity, note }: LineChange['outcomes'][number]) => ({
  kind,
  quantity,
  note: note ?? null,
})
