/** Mails about service requests as their reader chose; a question goes to them whatever they chose. */
import { expect, it } from 'vitest'

import { openServiceDesk } from '../support/serviceDesk'

const { desk, newType, send, verb, mailsOf } = openServiceDesk()
const COPY = 'werkplaats@garage.example'

it('a question goes to its reader with copies, and the mails that are switched off to nobody', async () => {
  const off = { send: false, copies: [] }
  const kinds = { 'service-received': off, 'service-closed': off, 'service-question': { send: true, copies: [COPY] } }
  expect((await desk.asContact.post('/api/contacts/mail', { kinds })).status).toBe(200)
  const { doc } = (await send(await newType())).body
  expect((await verb(desk.asAgent, doc, 'ask', { question: 'Welke kleur?' })).status).toBe(200)
  const { docs } = await desk.nazorg.payload.find({
    collection: 'outbox',
    where: { serviceRequest: { equals: doc.id } },
    depth: 0,
    overrideAccess: true,
  })
  const unwanted = docs.filter(({ payload }) => (payload as { unwanted?: true }).unwanted === true)
  expect(unwanted.map(({ payload }) => (payload as { event: string }).event)).toEqual(['service-received'])
  expect(await mailsOf(doc)).toContain(`service-question ${desk.contact.email}, ${COPY}`)
})
