/** The invoice that a claim is closed with, opened by who may see invoices; steps of tests/e2e/claims.e2e.test.ts. */
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'

import type { Invoice, Membership, OrderLine, WarrantyClaim } from '@/payload-types'
import { axeViolations } from '../support/axe'
import { ADMIN, BUYER, restAs, visitPortal } from '../support/portal'
import { shootAround } from '../support/shots'
import type { App } from '../support/startApp'

type Stage = { readonly app: App; readonly browser: Browser }

/** A claim that is settled with the invoice of the newest order line. */
async function settledClaim({ app }: Stage): Promise<{ claim: WarrantyClaim; invoice: Invoice }> {
  const [buyer, admin] = await Promise.all([restAs(app, 'contacts', BUYER), restAs(app, 'users', ADMIN)])
  const sorted = 'limit=1&sort=-orderDate&where[quantityReturnable][greater_than]=0&where[invoiceNumber][exists]=true'
  const { body: lines } = await buyer<{ docs: OrderLine[] }>('GET', `/api/order-lines?${sorted}`)
  const line = lines.docs[0] as OrderLine
  const sent = await buyer<{ doc: WarrantyClaim }>('POST', '/api/warranty-claims', {
    lines: [{ line: 'a', orderLine: line.id, quantityClaimed: 1 }],
    formEmail: BUYER,
    contactName: 'Iris Inkoop',
    contactPhone: '085 000 00 01',
    damage: 'engineParts',
    complaint: 'Valt warm uit.',
    answers: { fittedIn: 'vehicle', make: 'Volvo', model: 'V60' },
    returnAfterReview: false,
    acceptTerms: true,
  })
  const act = async (verb: string, body: object) => {
    const { status } = await admin('POST', `/api/warranty-claims/${sent.body.doc.id}/${verb}`, body)
    expect([verb, status]).toEqual([verb, 200])
  }
  await act('review', {})
  await act('decide', { lines: [{ id: sent.body.doc.lines?.[0]?.id, quantityAccepted: 1 }] })
  await act('close', { invoice: line.invoiceNumber })
  const found = await buyer<{ docs: Invoice[] }>('GET', `/api/invoices?where[number][equals]=${line.invoiceNumber}`)
  return { claim: sent.body.doc, invoice: found.body.docs[0] as Invoice }
}

/** Takes a right from the buyer, or gives it back. */
async function withoutInvoices({ app }: Stage, then: () => Promise<void>): Promise<void> {
  const admin = await restAs(app, 'users', ADMIN)
  const buyer = await restAs(app, 'contacts', BUYER)
  const { body } = await buyer<{ docs: Membership[] }>('GET', '/api/memberships?limit=1')
  const { id, rights } = body.docs[0] as Membership
  const left = (rights ?? []).filter((right) => right !== 'viewInvoices')
  expect((await admin('POST', `/api/memberships/${id}/rights`, { rights: left })).status).toBe(200)
  await then()
  expect((await admin('POST', `/api/memberships/${id}/rights`, { rights })).status).toBe(200)
}

/** From the claim to the invoice, and on to a return from it; without the right the number leads nowhere. */
export async function followInvoice(stage: Stage): Promise<void> {
  const { app, browser } = stage
  const { claim, invoice } = await settledClaim(stage)
  const page = await visitPortal(browser, app)
  await page.goto('/claims')
  await page.getByRole('link', { name: invoice.number }).click()
  await page.getByRole('heading', { level: 1, name: invoice.number }).waitFor()
  await page.getByRole('heading', { name: 'Artikelen' }).waitFor()
  expect(await axeViolations(page, 'main')).toEqual([])
  await shootAround(browser, app, `/invoices/${invoice.number}`)
  await page.getByRole('link', { name: 'Retour aanvragen' }).first().click()
  await page.waitForURL(/\/returns\/new\?invoice=/)

  await withoutInvoices(stage, async () => {
    await page.goto(`/claims/${claim.number}`)
    await page.getByText(invoice.number, { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: invoice.number }).count()).toBe(0)
    expect((await page.goto(`/invoices/${invoice.number}`))?.status()).toBe(404)
  })
  await page.context().close()
}
