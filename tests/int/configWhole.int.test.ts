/** Rules about several entries at once judge an import, and its undoing, by how it ends; not by the steps on the way. */
import { describe, expect, it } from 'vitest'

import type { Entry } from '@/core/config/shape'
import { at, type Draft, openConfigDesk } from '../support/configDesk'

const { desk, exported, edited, check, load, undo } = openConfigDesk()

const numbers = (it: Draft, series: Entry) => Object.assign(it.settings['number-series'] ?? {}, series)
const reason = (it: Draft, code: string, values: Entry) => Object.assign(at(it, 'return-reasons', code), values)
const service = (it: Draft, values: Entry) => Object.assign(at(it, 'service-types', 'repair'), values)

/** Applied as it is meant, and taken back whole. */
async function goesAndComesBack(change: (it: Draft) => void): Promise<void> {
  const before = await exported()
  const draft = await edited(change)
  const { status, body } = await load(draft)
  expect([status, body.errors]).toEqual([200, undefined])
  expect(JSON.parse(await exported())).toEqual(draft)
  expect(await undo(body.run)).toMatchObject({ status: 200 })
  expect(await exported()).toBe(before)
}

/** Refused by the check and by the import, with these names and nothing stored. */
async function isRefused(change: (it: Draft) => void, names: readonly string[]): Promise<string[]> {
  const before = await exported()
  const draft = await edited(change)
  const refused = (await check(draft)).body.entries.filter(({ kind }) => kind === 'refused')
  expect(refused.map(({ key }) => key).sort()).toEqual([...names].sort())
  const { status, body } = await load(draft)
  expect(status).toBe(422)
  expect(await exported()).toBe(before)
  return body.errors.map(({ message }) => message)
}

describe('number series', () => {
  it('change places', async () => {
    await goesAndComesBack((it) => numbers(it, { rma: 'WIL{yy}-{00000}', claim: 'RMA{yy}-{00000}' }))
    await goesAndComesBack((it) => {
      numbers(it, { rma: 'REP{yy}-{00000}' })
      for (const type of it['service-types'] ?? [])
        if (String(type.series).startsWith('REP')) Object.assign(type, { series: 'RMA{yy}-{00000}' })
    })
  })

  it('that collide in the end are refused, by name', async () => {
    const sentences = await isRefused((it) => service(it, { series: 'RMA{yy}-{000}' }), ['repair'])
    expect(sentences).toEqual([expect.stringMatching(/^Servicetype ‘.+’: .*RMA/)])
    await isRefused((it) => numbers(it, { claim: 'RMA{yy}-{000}' }), ['number-series'])
  })
})

describe('reasons', () => {
  it('change places as group and member', async () => {
    await goesAndComesBack((it) => {
      reason(it, 'DEUK', { parent: null })
      reason(it, 'Z-GROEP', { parent: 'DEUK' })
      reason(it, 'KRAS', { parent: 'DEUK' })
    })
  })

  it('change codes, with all that hangs on them', async () => {
    await goesAndComesBack((it) => {
      const { key: _, ...dent } = { ...at(it, 'return-reasons', 'DEUK') }
      const { key: __, ...scratch } = { ...at(it, 'return-reasons', 'KRAS') }
      reason(it, 'DEUK', scratch)
      reason(it, 'KRAS', dent)
    })
  })

  it('change places around a group that the import makes', async () => {
    await goesAndComesBack((it) => {
      it['return-reasons']?.push({ ...at(it, 'return-reasons', 'Z-GROEP'), key: 'A-GROEP', parent: null })
      reason(it, 'Z-GROEP', { parent: 'A-GROEP' })
      it['return-reasons']?.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1))
    })
  })

  it('that stand in each other in the end are refused, by name', async () => {
    const sentences = await isRefused((it) => reason(it, 'Z-GROEP', { parent: 'DEUK' }), ['Z-GROEP'])
    expect(sentences).toEqual([expect.stringContaining('kan niet in zichzelf staan')])
  })

  it('whose group becomes one that can be chosen, with a code that the ERP does not know, are refused', async () => {
    const codes = { collection: 'reason-codes', depth: 0, overrideAccess: true } as const
    await load(await edited((it) => reason(it, 'Z-GROEP', { online: true, title: { nl: 'Schade', en: 'Damage' } })))
    const known = ((JSON.parse(await exported()) as Draft)['return-reasons'] ?? []).map(({ key }) => String(key))
    const made: string[] = []
    for (const code of known.filter((one) => one !== 'Z-GROEP'))
      made.push((await desk.nazorg.payload.create({ ...codes, data: { code } })).id)
    try {
      await goesAndComesBack((it) => {
        reason(it, 'DEUK', { parent: null })
        reason(it, 'KRAS', { parent: null })
        reason(it, 'Z-GROEP', { online: false })
      })
      const leave = (it: Draft) => ['DEUK', 'KRAS'].map((code) => reason(it, code, { parent: null }))
      await isRefused(leave, ['DEUK', 'KRAS'])
    } finally {
      await desk.nazorg.payload.delete({ ...codes, where: { id: { in: made } } })
    }
  })
})

describe('the service with which returns are requested', () => {
  it('takes a description in every language while it stays online', async () => {
    await load(
      await edited((it) => {
        service(it, { description: { nl: null, en: null } })
        Object.assign(it.settings['return-settings'] ?? {}, { mode: 'form', serviceType: 'repair' })
      }),
    )
    await goesAndComesBack((it) => service(it, { description: { nl: 'Wij maken het.', en: 'We mend it.' } }))
    const sentences = await isRefused(
      (it) => service(it, { description: { nl: 'Wij maken het.', en: null } }),
      ['repair'],
    )
    expect(sentences).toEqual([expect.stringContaining('Engels')])
  })
})
