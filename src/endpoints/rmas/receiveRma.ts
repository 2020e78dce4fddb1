import { planReceipt } from '@/core/rmas/receipt'
import { ReceiveRequest } from '@/core/rmas/receivingRequests'
import { requireLineTransition } from '@/core/rmas/status'
import type { Rma } from '@/payload-types'
import { nameUnannounced } from './nameUnannounced'
import { joinPhotos, photosShown } from './receiptPhotos'
import { queueReceipt } from './receivingEffects'
import { receivingVerb, record, writeChanges } from './receivingVerb'

/** POST /api/rmas/:id/receive: counts goods that came in; more than was approved, or unannounced, is written down apart. */
export const receiveRma = receivingVerb({
  name: 'receive',
  schema: ReceiveRequest,
  work: async (req, of, asked) => {
    const { agent, rma, lines } = of
    const request = { ...asked, unexpected: await nameUnannounced(req, asked.unexpected ?? []) }
    const plan = planReceipt({ status: rma.status, lines }, request)
    if (plan.lines.length > 0) requireLineTransition('approved', 'receive', agent.role)
    const receivedAt = new Date().toISOString()
    const unexpected: Rma['unexpected'] = [
      ...(rma.unexpected ?? []),
      ...plan.unexpected.map((item) => ({ ...item, receivedAt })),
    ]
    const saved = await writeChanges(req, of, { changes: plan.lines, more: { unexpected } })
    const data = {
      status: saved.status,
      lines: plan.lines.map(({ id, counted, quantityReceived, missing }) => ({
        id,
        quantity: counted,
        quantityReceived,
        missing,
      })),
      unexpected: plan.unexpected.map(({ articleNumber, quantity }) => ({ articleNumber, quantity })),
    }
    const photos = await joinPhotos(req, of, photosShown(saved, request))
    await record(req, of, { kind: 'received', data, note: request.note })
    if (photos.length > 0) await record(req, of, { kind: 'photographed', data: { photos } })
    if (plan.lines.length > 0) await queueReceipt(req, saved)
  },
})
