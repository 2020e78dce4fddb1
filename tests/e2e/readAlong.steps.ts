/** What a dealer reads along with, and what not; steps of tests/e2e/dealers.e2e.test.ts, after the return that waits. */
import { expect } from 'vitest'

import type { OrderLine, WarrantyClaim } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { BUYER, NIGHT_BUYER, type Rest, restAs, visitPortal } from '../support/portal'
import { shoot, shootAround } from '../support/shots'
import type { Stage } from './dealerFirst.steps'

/** Without what was filled in. */
export async function readRequests({ app, browser }: Stage): Promise<void> {
  const own = await restAs(app, 'contacts', NIGHT_BUYER)
  const answers = { article: '22797', fault: 'Geheim gebrek', quote: 'no' }
  const sent = await own<{ doc: { number: string } }>('POST', '/api/service-requests', { type: 'repair', answers })
  expect(sent.status).toBe(201)
  const page = await visitPortal(browser, app, { email: BUYER, width: 390 })
  await page.goto('/end-customers')
  await page.getByRole('link', { name: 'Serviceaanvragen', exact: true }).click()
  await page.getByText(sent.body.doc.number).waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shoot(page, 'dealers-requests-390', true)
  await page.getByRole('link', { name: 'Reparatie' }).click()
  await page.getByRole('heading', { level: 1, name: sent.body.doc.number }).waitFor()
  expect(await page.getByText('Geheim gebrek').count()).toBe(0)
  await shoot(page, 'dealers-request-390', true)
}

/** With what the house decided, without the application and what the two write to each other. */
export async function readClaims({ app, browser, admin }: Stage): Promise<void> {
  const page = await visitPortal(browser, app, { email: BUYER })
  await page.goto('/end-customers')
  await page.getByRole('link', { name: 'Garantieclaims', exact: true }).click()
  await page.getByText('Nog geen garantieclaims van eindklanten').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await shoot(page, 'dealers-claims-empty')
  const claim = await claimAsEndCustomer(await restAs(app, 'contacts', NIGHT_BUYER))
  await decideInPart(admin, claim)
  await page.reload()
  expect(await axeViolations(page)).toEqual([])
  await shoot(page, 'dealers-claims')
  await page.getByRole('link', { name: claim.number ?? '' }).click()
  await page.getByRole('heading', { level: 1, name: claim.number ?? '' }).waitFor()
  await page.getByText('Eén stuk is gevallen.').waitFor()
  await page.getByText('Loopt <b>warm</b>.').waitFor()
  expect(await page.getByText(/Geheim model|Onder ons/).count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await shoot(page, 'dealers-claim', true)
  await lookAround({ app, browser }, page.url())
}

async function claimAsEndCustomer(own: Rest): Promise<WarrantyClaim> {
  const lines = await own<{ docs: OrderLine[] }>('GET', '/api/order-lines?limit=50&sort=-orderDate')
  const delivered = lines.body.docs.find(({ quantityDelivered }) => quantityDelivered >= 2)
  const sent = await own<{ doc: WarrantyClaim }>('POST', '/api/warranty-claims', {
    lines: [{ line: 'a', orderLine: delivered?.id, quantityClaimed: 2, serialNumber: 'FP 2291' }],
    formEmail: NIGHT_BUYER,
    contactName: 'Nel Nacht',
    contactPhone: '085 000 00 02',
    damage: 'engineParts',
    complaint: 'Loopt <b>warm</b>.',
    answers: { fittedIn: 'vehicle', make: 'Volvo', model: 'Geheim model' },
    returnAfterReview: true,
    acceptTerms: true,
  })
  expect(sent.status).toBe(201)
  const { doc } = sent.body
  expect((await own('POST', `/api/warranty-claims/${doc.id}/messages`, { text: 'Onder ons gezegd.' })).status).toBe(201)
  return doc
}

async function decideInPart(admin: Rest, { id, lines }: WarrantyClaim): Promise<void> {
  expect((await admin('POST', `/api/warranty-claims/${id}/review`, {})).status).toBe(200)
  const decided = [{ id: lines?.[0]?.id, quantityAccepted: 1, note: 'Eén stuk is gevallen.' }]
  expect((await admin('POST', `/api/warranty-claims/${id}/decide`, { lines: decided })).status).toBe(200)
}

/** Pictures of every room, for whoever judges them. */
async function lookAround({ app, browser }: Pick<Stage, 'app' | 'browser'>, claim: string): Promise<void> {
  const rooms = ['', '?standing=blocked', '/new', '/returns', '/returns?view=all', '/requests', '/claims']
  for (const room of rooms) await shootAround(browser, app, `/end-customers${room}`)
  await shootAround(browser, app, new URL(claim).pathname)
}
