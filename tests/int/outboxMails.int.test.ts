import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { outboxRows } from '../support/relay'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeContact, makeCustomer } from '../support/trade'

const { desk, run, submitted, decided, reload, allDone } = openReturnsDesk()

/** Everything that lies in the mail folder. */
function keptMails(): string {
  const folder = path.join(desk.nazorg.dataDir, 'mail')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join()
}
const forgot = async (email: string) =>
  expect((await desk.nazorg.as(null).post('/api/contacts/forgot-password', { email })).status).toBe(200)

describe('a mail with a link to an account', () => {
  it('arrives with a link that works, and leaves no token behind', async () => {
    const contact = await makeContact(desk.nazorg, desk.customer)
    await forgot(contact.email)
    await run()
    await allDone()
    const [mail] = desk.mailbox.mails
    const link = mail?.text?.match(/http:\S+\/reset-password\?token=(\S+)/)
    const token = link?.[1] ?? ''
    expect(token.length).toBeGreaterThan(20)
    expect(mail?.html).toContain(token)
    const [row] = await outboxRows(desk.nazorg)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row?.emlKey).toBeNull()
    expect(keptMails()).not.toContain(token)
    const answer = await desk.nazorg
      .as(null)
      .post('/api/contacts/reset-password', { token, password: 'Nog-een-goed-woord-3' })
    expect(answer.status).toBe(200)
  })

  it('is not sent when a newer link replaced it', async () => {
    const contact = await makeContact(desk.nazorg, desk.customer)
    await forgot(contact.email)
    await forgot(contact.email)
    await run()
    await expect.poll(async () => (await outboxRows(desk.nazorg)).map(({ status }) => status)).toEqual(['dead', 'done'])
    expect(desk.mailbox.mails).toHaveLength(1)
    const [dead] = await outboxRows(desk.nazorg)
    expect(dead?.lastError).toContain('no longer works')
    expect(dead?.payload).not.toHaveProperty('token')
    expect((await desk.asAdmin.post(`/api/outbox/${dead?.id}/retry`)).status).toBe(409)
  })

  it('is shown to admins alone, where the file is the delivery', async () => {
    const contact = await makeContact(desk.nazorg, desk.customer)
    await forgot(contact.email)
    await run({})
    await allDone()
    const url = `/api/outbox/${(await outboxRows(desk.nazorg))[0]?.id}/mail`
    expect((await desk.asAgent.get(url)).status).toBe(403)
    const shown = await desk.asAdmin.send('GET', url)
    expect(await shown.text()).toContain('/reset-password?token=')
  })
})

describe('the mail view', () => {
  it('shows what was sent, in a sandbox, to staff', async () => {
    const rma = await submitted(2, { remarks: '<script>alert(1)</script>' })
    await run()
    await allDone()
    const url = `/api/outbox/${(await outboxRows(desk.nazorg))[0]?.id}/mail`
    const shown = await desk.asAgent.send('GET', url)
    expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/)
    const html = await shown.text()
    expect(html).toContain(rma.number)
    expect(html).not.toContain('<script>')
    expect(await (await desk.asAgent.send('GET', `${url}?part=text`)).text()).toContain('<script>alert(1)</script>')
    expect(await (await desk.asAgent.send('GET', `${url}?part=source`)).text()).toContain('Message-ID: <')
    const headers = await desk.asAgent.get<{ to: { address: string }[] }>(`${url}?part=headers`)
    expect(headers.body.to[0]?.address).toBe(desk.contact.email)
    expect((await desk.asAgent.get(`${url}?part=other`)).status).toBe(400)
    expect((await desk.asContact.get(url)).status).toBe(403)
    expect((await desk.nazorg.as(null).get(url)).status).toBe(401)
    expect((await desk.asAgent.get('/api/outbox/nothing/mail')).status).toBe(404)
  })
})

describe('a document', () => {
  it('is given to its customer and to staff, and is as none to everybody else', async () => {
    const rma = await decided(await submitted())
    await run()
    await allDone()
    const { returnForm } = await reload(rma)
    if (!returnForm || typeof returnForm !== 'object') throw new Error('no form')
    const url = `/api/documents/${returnForm.id}/file`
    for (const caller of [desk.asContact, desk.asAgent]) {
      const file = await caller.send('GET', url)
      expect(file.status).toBe(200)
      expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${rma.number}-return-form.pdf"`)
      expect(file.headers.get('cache-control')).toBe('private, no-store')
      expect(file.headers.get('x-content-type-options')).toBe('nosniff')
      expect((await file.arrayBuffer()).byteLength).toBe(returnForm.bytes)
    }
    const stranger = await makeContact(desk.nazorg, await makeCustomer(desk.nazorg))
    const powerless = await makeContact(desk.nazorg, desk.customer, ['viewOrders'])
    for (const { email } of [stranger, powerless]) {
      const caller = desk.nazorg.as(await login(desk.nazorg, 'contacts', email))
      expect(await caller.get(url)).toEqual(await caller.get('/api/documents/0190f2a4-nothing/file'))
      expect((await caller.get(url)).status).toBe(404)
    }
    expect((await desk.nazorg.as(null).get(url)).status).toBe(401)
  })
})
