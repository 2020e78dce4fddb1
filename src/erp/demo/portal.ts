/** The portal as the ERP that is played sees it: over REST, with the key of an integration. */
import type { ErpEntity } from '@/core/erp/entities'
import type { ToldEvent } from '@/core/erpEvents/told'
import type { ErpImport, OrderLine } from '@/payload-types'

export type Portal = ReturnType<typeof portalAt>
type Access = { readonly url: string; readonly key: string }
type Sending = { readonly method: string; readonly body: string | FormData; readonly type?: string }

/** The portal answered that it will not; asking the same again does not help unless it may be asked again. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, sentence: string) {
    super(sentence)
    this.status = status
  }
  get final(): boolean {
    return [400, 404, 409, 413, 415, 422].includes(this.status)
  }
}

const PATIENCE_MS = 60_000

export function portalAt({ url, key }: Access) {
  async function ask<Body>(path: string, sending?: Sending): Promise<Body> {
    const headers: Record<string, string> = { Authorization: `users API-Key ${key}` }
    if (sending?.type) headers['Content-Type'] = sending.type
    const { method = 'GET', body } = sending ?? {}
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(`${url}/api${path}`, { method, headers, signal, ...(body ? { body } : {}) })
    const answer = (await response.json().catch(() => ({}))) as Body & Refusals
    if (!response.ok && response.status !== 422) throw new Refused(response.status, sentenceOf(answer, response))
    return answer
  }
  return {
    /** The events after that place, oldest first. */
    eventsAfter: (seq: number) =>
      ask<{ events: ToldEvent[]; more: boolean }>(`/erp/events?after=${seq}&limit=${EVENTS_AT_ONCE}`),
    /** @returns what the portal found wrong with them, or null */
    send: async (entity: ErpEntity, rows: readonly object[]): Promise<string | null> => {
      const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
      const { doc } = await ask<{ doc?: ErpImport }>(`/erp/${entity}`, { method: 'POST', body, type: NDJSON })
      return doc?.refused || doc?.status === 'refused' ? JSON.stringify(doc.errors ?? doc.status) : null
    },
    lineOf: async (orderNumber: string, lineNumber: number): Promise<(OrderLine & { customer: string }) | null> => {
      const where = new URLSearchParams({
        'where[orderNumber][equals]': orderNumber,
        'where[lineNumber][equals]': String(lineNumber),
      })
      const { docs } = await ask<{ docs: (OrderLine & { customer: string })[] }>(
        `/order-lines?${where}&depth=0&limit=1`,
      )
      return docs[0] ?? null
    },
    /** @throws Refused when the portal has no such invoice */
    sendPdf: async (number: string, pdf: Buffer): Promise<null> => {
      const where = new URLSearchParams({ 'where[number][equals]': number })
      const { docs } = await ask<{ docs: { id: string }[] }>(`/invoices?${where}&depth=0&limit=1`)
      if (!docs[0]) throw new Refused(404, `There is no invoice ${number}`)
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), `${number}.pdf`)
      await ask(`/invoices/${docs[0].id}/pdf`, { method: 'POST', body })
      return null
    },
  }
}

const EVENTS_AT_ONCE = 200
const NDJSON = 'application/x-ndjson'

type Refusals = { readonly errors?: readonly { readonly name?: string; readonly message?: string }[] }

const sentenceOf = ({ errors }: Refusals, { status }: Response): string =>
  [status, errors?.[0]?.name, errors?.[0]?.message].filter(Boolean).join(' ')
