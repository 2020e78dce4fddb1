/** A desk for warranty claims: a returns desk whose articles have a term, and the kinds of damage that we ship. */
import { beforeAll, expect } from 'vitest'

import type { OrderLine, WarrantyClaim } from '@/payload-types'
import { loadShippedWarranty } from '@/setup/loadShippedWarranty'
import type { Answer, Caller } from './nazorg'
import { outboxRows } from './relay'
import { openReturnsDesk } from './returnsDesk'
import { login, makeContact, makeCustomer, makeOrderLine } from './trade'
import { formOf } from './upload'

type Refusal = { readonly name: string; readonly message: string; readonly data?: Record<string, unknown> }
export type SentClaim = { readonly doc: WarrantyClaim; readonly errors?: Refusal[] }

const silent = { depth: 0, overrideAccess: true } as const

export function openClaimDesk() {
  const returns = openReturnsDesk()
  const { desk } = returns
  const others = {} as { asStranger: Caller; asOther: Caller; contactToken: string; agentToken: string }
  beforeAll(async () => {
    const { nazorg, customer, contact } = desk
    await loadShippedWarranty(nazorg.payload)
    const as = async (email: string) => nazorg.as(await login(nazorg, 'contacts', email))
    const stranger = await makeContact(nazorg, await makeCustomer(nazorg))
    const other = await makeContact(nazorg, customer, ['requestReturns', 'requestService', 'viewOrders'])
    Object.assign(others, {
      asStranger: await as(stranger.email),
      asOther: await as(other.email),
      contactToken: await login(nazorg, 'contacts', contact.email),
    })
  })
  return { ...returns, others, ...actionsOf(desk) }
}

type Desk = ReturnType<typeof openReturnsDesk>['desk']

const actionsOf = (desk: Desk) => ({
  settings: async (data: object) =>
    expect((await desk.asAdmin.post('/api/globals/warranty-settings', data)).status).toBe(200),
  /** An order line of an article with a term, delivered some days ago. */
  sold: async (months: number | null, deliveredAt: string, quantity = 3): Promise<OrderLine> => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, quantity, { deliveredAt, invoiceDate: null })
    const article = { number: line.articleNumber, name: line.articleName, warrantyMonths: months }
    await desk.nazorg.payload.create({ collection: 'articles', data: article, ...silent })
    return line
  },
  wholeClaim: (...lines: object[]) => ({
    lines,
    formEmail: desk.contact.email,
    contactName: 'Sam de Tester',
    contactPhone: '085 000 00 01',
    damage: 'engineParts',
    complaint: 'Valt warm uit.',
    answers: { fittedIn: 'vehicle', make: 'Volvo', model: 'V60' },
    returnAfterReview: true,
    acceptTerms: true,
  }),
  send: (body: object, key: string = crypto.randomUUID()): Promise<Answer<SentClaim>> =>
    desk.asContact.post<SentClaim>('/api/warranty-claims', body, { 'idempotency-key': key }),
  verb: (caller: Caller, { id }: Pick<WarrantyClaim, 'id'>, name: string, body: object = {}) =>
    caller.post<SentClaim>(`/api/warranty-claims/${id}/${name}`, body),
  mailsOf: async ({ id }: WarrantyClaim): Promise<string[]> =>
    (await outboxRows(desk.nazorg, { warrantyClaim: { equals: id }, kind: { equals: 'mail' } })).map(
      ({ payload, sentTo }) => `${(payload as { event: string }).event} ${sentTo}`,
    ),
})

/** POSTs a file to an address of a claim, through the gate. */
export async function sendFile(path: string, token: string, file: { name: string; type: string; data: Buffer }) {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const { headers, body } = formOf(file)
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { ...headers, authorization: `JWT ${token}` },
    body: new Uint8Array(body),
  })
  const answer = await answerApi(request)
  return { status: answer.status, body: (await answer.json()) as { doc: { id: string }; errors?: Refusal[] } }
}
