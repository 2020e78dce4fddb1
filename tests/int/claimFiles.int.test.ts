/** What travels with a claim: files of the customer, the claim form that the relay makes, and our response. */
import { expect, it } from 'vitest'

import type { WarrantyClaim } from '@/payload-types'
import { openClaimDesk, type SentClaim, sendFile } from '../support/claimDesk'
import { makeJpeg } from '../support/madeFiles'
import { PATIENCE } from '../support/returnsDesk'
import { daysAgo, login, makeUser } from '../support/trade'

const { desk, others, sold, wholeClaim, send, verb, run, allDone } = openClaimDesk()

const photo = async () => ({ name: 'pomp.jpg', type: 'image/jpeg', data: await makeJpeg() })

async function draft(more: object = {}): Promise<WarrantyClaim> {
  const line = await sold(24, daysAgo(30))
  const body = { ...wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }), ...more, draft: true }
  const { acceptTerms: _, ...kept } = body as Record<string, unknown>
  return (await desk.asContact.post<SentClaim>('/api/warranty-claims', kept)).body.doc
}

it('take the place of a complaint, go along with the claim, and are read by the customer’s contacts alone', async () => {
  const claim = await draft({ complaint: '' })
  const refused = await verb(desk.asContact, claim, 'submit', { acceptTerms: true })
  expect(refused.body.errors?.map(({ name }) => name)).toEqual(['COMPLAINT_REQUIRED'])
  const added = await sendFile(`/api/warranty-claims/${claim.id}/attachments`, others.contactToken, await photo())
  expect(added.status).toBe(201)
  expect((await desk.asAgent.get(`/api/attachments/${added.body.doc.id}`)).status).toBe(404)
  const sent = await verb(desk.asContact, claim, 'submit', { acceptTerms: true })
  expect(sent.body.doc).toMatchObject({ status: 'submitted', fileCount: 1 })
  expect((await desk.asAgent.get(`/api/attachments/${added.body.doc.id}`)).status).toBe(200)
  expect((await others.asOther.get(`/api/attachments/${added.body.doc.id}`)).status).toBe(404)
})

it('stay as they were typed in a draft, which its maker alone sees and throws away', async () => {
  const claim = await draft({ complaint: 'x'.repeat(300) })
  expect((await desk.asAgent.get(`/api/warranty-claims/${claim.id}`)).status).toBe(404)
  expect(claim.complaint).toHaveLength(300)
  const saved = await desk.asContact.post<SentClaim>(`/api/warranty-claims/${claim.id}/draft`, {
    lines: [],
    unchangedSince: '2020-01-01T00:00:00.000Z',
  })
  expect(saved.body.errors?.map(({ name }) => name)).toEqual(['CHANGED_MEANWHILE'])
  expect((await verb(desk.asContact, claim, 'cancel')).body.doc).toEqual({ id: claim.id, status: 'cancelled' })
  expect((await desk.asContact.get(`/api/warranty-claims/${claim.id}`)).status).toBe(404)
})

it('make the claim form once, mail it to the named address, and keep it with the claim', async () => {
  const line = await sold(24, daysAgo(30))
  const { doc } = (await send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }))).body
  await run()
  await allDone()
  const [mail] = desk.mailbox.mails
  expect(mail?.text).toContain(doc.number ?? '')
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual([`${doc.number}-claim-form.pdf`])
  const seen = (await desk.asContact.get<WarrantyClaim>(`/api/warranty-claims/${doc.id}?depth=0`)).body
  expect((await desk.asContact.get(`/api/documents/${String(seen.claimForm)}`)).status).toBe(200)
  expect((await others.asOther.get(`/api/documents/${String(seen.claimForm)}`)).status).toBe(404)
})

it('leave the form unmade of a claim that was withdrawn, with the mail that would carry it', async () => {
  const line = await sold(24, daysAgo(30))
  const { doc } = (await send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }))).body
  await verb(desk.asContact, doc, 'cancel')
  await run()
  await allDone()
  expect(desk.mailbox.mails).toEqual([])
})

it('bring the response of staff to the customer, and a newer one in its place', async () => {
  const line = await sold(24, daysAgo(30))
  const { doc } = (await send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }))).body
  const token = await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'agent')).email)
  const path = `/api/warranty-claims/${doc.id}/response`
  expect((await sendFile(path, others.contactToken, await photo())).status).toBeGreaterThanOrEqual(403)
  expect((await sendFile(path, token, await photo())).status).toBe(201)
  expect((await sendFile(path, token, { ...(await photo()), name: 'nieuw.jpg' })).status).toBe(201)
  const seen = (await desk.asContact.get<WarrantyClaim>(`/api/warranty-claims/${doc.id}?depth=0`)).body
  const response = await desk.asContact.get(`/api/attachments/${String(seen.response)}`)
  expect(response.body).toMatchObject({ fileName: 'nieuw.jpg', fromHouse: true })
  expect(seen.fileCount).toBe(0)
  await expect
    .poll(async () => (await others.asStranger.get(`/api/attachments/${String(seen.response)}`)).status, PATIENCE)
    .toBe(404)
})
