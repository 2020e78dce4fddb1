/** The way back to the shipped words: however a template goes, customers get these again. */
import { beforeEach, describe, expect, it } from 'vitest'

import type { Template } from '@/payload-types'
import { openReturnsDesk } from '../support/returnsDesk'

const { desk, run, submitted, decided, allDone } = openReturnsDesk()

const SHIPPED = 'Van de 3 stuks nemen wij 2 stuks terug.'

beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
})

/** Online, with a subject and text of its own in Dutch. */
async function ownWords(): Promise<string> {
  const begun = { key: 'rma-partly-approved', _status: 'draft' }
  const { body } = await desk.asAdmin.post<{ doc: Template }>('/api/templates?locale=nl', begun)
  const text = { type: 'text', text: 'Ons eigen besluit', version: 1, format: 0 }
  const children = [{ type: 'paragraph', version: 1, children: [text] }]
  const own = { root: { type: 'root', format: '', indent: 0, version: 1, direction: null, children } }
  expect(
    (await change(body.doc.id, { subject: 'Eigen {{ rmaNumber }}', body: own, _status: 'published' })).status,
  ).toBe(200)
  return body.doc.id
}

const change = (id: string, data: object) => desk.asAdmin.send('PATCH', `/api/templates/${id}?locale=nl`, data)

describe('the shipped mail', () => {
  it.each([
    [
      'is restored and published',
      async (id: string) => {
        expect((await desk.asAdmin.post(`/api/templates/${id}/restore-shipped`)).status).toBe(200)
        await change(id, { _status: 'published' })
      },
    ],
    ['is taken offline', (id: string) => change(id, { _status: 'draft' })],
    ['is deleted', (id: string) => desk.asAdmin.send('DELETE', `/api/templates/${id}`)],
  ])('leaves again once the template %s', async (_what, goBack) => {
    const id = await ownWords()
    const before = await decided(await submitted())
    await run()
    await allDone()
    expect(desk.mailbox.mails.find(({ subject }) => subject === `Eigen ${before.number}`)?.text).toContain(
      'Ons eigen besluit',
    )
    await goBack(id)
    const after = await decided(await submitted())
    await allDone()
    const mail = desk.mailbox.mails.find(({ subject }) => subject === `Uw retour ${after.number} is deels goedgekeurd`)
    expect(mail?.text).toContain(SHIPPED)
    expect(mail?.text).not.toContain('Ons eigen besluit')
  })
})
