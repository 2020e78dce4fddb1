/** The decision on a return: a mail per outcome, with words of its own, those for any outcome, or the shipped ones. */
import { beforeEach, describe, expect, it } from 'vitest'

import type { Rma, Template } from '@/payload-types'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'

type Refused = { errors: { name: string; message: string }[] }

const { desk, run, submitted, decided, allDone } = openReturnsDesk()
const silent = { depth: 0, overrideAccess: true } as const

beforeEach(async () => {
  await desk.nazorg.payload.delete({ collection: 'templates', where: { id: { exists: true } }, overrideAccess: true })
})

/** Online, with this subject in both languages. */
async function online(key: Template['key'], subject: string): Promise<string> {
  const begun = { key, _status: 'published' }
  const { status, body } = await desk.asAdmin.post<{ doc: Template }>('/api/templates?locale=nl', begun)
  expect(status).toBe(201)
  const path = `/api/templates/${body.doc.id}`
  for (const locale of ['nl', 'en'])
    expect(
      (await desk.asAdmin.send('PATCH', `${path}?locale=${locale}`, { subject, _status: 'published' })).status,
    ).toBe(200)
  return body.doc.id
}

async function subjectsOf(...rmas: readonly Rma[]): Promise<(string | undefined)[]> {
  await allDone()
  const ofDecision = desk.mailbox.mails.filter(({ subject }) => !/ontvangen|^Nieuwe|^Sjabloon/.test(subject ?? ''))
  return rmas.map(({ number }) => ofDecision.find(({ text }) => text?.includes(String(number)))?.subject)
}

/** One approved, one in part, one not at all. */
async function threeDecided(): Promise<Rma[]> {
  await run()
  const rmas: Rma[] = []
  for (const approved of [3, 2, 0]) {
    rmas.push(await decided(await submitted(), approved))
    await allDone()
  }
  return rmas
}

describe('a decision', () => {
  it('is told in the shipped words of its outcome', async () => {
    const rmas = await threeDecided()
    const [approved, partly, rejected] = rmas.map(({ number }) => number)
    expect(await subjectsOf(...rmas)).toEqual([
      `Uw retour ${approved} is goedgekeurd`,
      `Uw retour ${partly} is deels goedgekeurd`,
      `Uw retour ${rejected} is afgewezen`,
    ])
    const said = desk.mailbox.mails.map(({ text }) => text).join('\n')
    expect(said).toContain('Alles mag terug: 3 stuks.')
    expect(said).toContain('Van de 3 stuks nemen wij 2 stuks terug.')
    expect(said).toContain('Wij kunnen deze goederen niet terugnemen.')
  })

  it('is told in words of its own where an admin wrote them, else in those for any outcome', async () => {
    await online('rma-decided', 'Besluit {{ rmaNumber }}')
    await online('rma-rejected', 'Helaas niet: {{ rmaNumber }}')
    const rmas = await threeDecided()
    expect(await subjectsOf(...rmas)).toEqual([
      `Besluit ${rmas[0]?.number}`,
      `Besluit ${rmas[1]?.number}`,
      `Helaas niet: ${rmas[2]?.number}`,
    ])
  })

  it('is told in those for any outcome when its own cannot be used, and staff hear which one failed', async () => {
    const { payload } = desk.nazorg
    const data = { staffAddress: 'balie@groothandel.example', staffLocale: 'nl' } as const
    await payload.updateGlobal({ slug: 'mail-settings', data, ...silent })
    await online('rma-decided', 'Besluit {{ rmaNumber }}')
    const id = await online('rma-rejected', 'Helaas niet: {{ rmaNumber }}')
    const wrong = { subject: { nl: '{{ price }}', en: '{{ price }}' } }
    await payload.db.updateOne({ collection: 'templates', id, data: wrong, locale: 'all' } as never)
    await run()
    const rma = await decided(await submitted(), 0)
    expect(await subjectsOf(rma)).toEqual([`Besluit ${rma.number}`])
    const told = () => desk.mailbox.mails.filter(({ subject }) => subject?.startsWith('Sjabloon ‘'))
    await expect
      .poll(() => told().map(({ subject }) => subject), PATIENCE)
      .toEqual(['Sjabloon ‘Besluit: afgewezen’ werkt niet'])
    expect(told()[0]?.text).toContain('de gedeelde tekst is verstuurd')
    expect(told()[0]?.html).toContain(`/admin/collections/templates/${id}`)
  })

  it('is previewed with the sample of its outcome, and with a return that was decided so', async () => {
    const [approved, , rejected] = await threeDecided()
    const id = await online('rma-rejected', 'Helaas niet: {{ rmaNumber }}')
    const url = `/api/templates/${id}/preview?locale=nl&part=text`
    const sample = await (await desk.asAgent.send('GET', url)).text()
    expect(sample).toContain('0 van 3: Afgewezen')
    expect(sample).not.toContain('Retouradres')
    expect(await (await desk.asAgent.send('GET', `${url}&rma=${rejected?.number}`)).text()).toContain(rejected?.number)
    const { status, body } = await desk.asAgent.get<Refused>(`${url}&rma=${approved?.number}`)
    expect([status, body.errors[0]?.name]).toEqual([422, 'TEMPLATE_CASE_UNFIT'])
    expect(body.errors[0]?.message).toMatch(/kies een zaak|choose a case/)
  })
})
