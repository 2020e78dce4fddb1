/** What an import changes hangs together: settings, and what they ask of services, reasons and pages. */
import { describe, expect, it } from 'vitest'

import type { Entry } from '@/core/config/shape'
import { at, type Draft, openConfigDesk } from '../support/configDesk'

const { desk, exported, edited, load, undo } = openConfigDesk()

const SERVICE = 'repair'
const formOf = (it: Draft): string => String(at(it, 'service-types', SERVICE).form)
const set = (it: Draft, name: string, values: Entry) => Object.assign(it.settings[name] ?? {}, values)
const offline = (it: Draft) => Object.assign(at(it, 'service-types', SERVICE), { online: false })
const byForm = (it: Draft) => set(it, 'return-settings', { mode: 'form', serviceType: SERVICE })
const byModule = (it: Draft) => set(it, 'return-settings', { mode: 'module', serviceType: null })

async function loaded(change: (it: Draft) => void): Promise<string | null> {
  const draft = await edited(change)
  const { status, body } = await load(draft)
  expect([status, body.errors]).toEqual([200, undefined])
  expect(JSON.parse(await exported())).toEqual(draft)
  return body.run
}

describe('the service with which returns are requested', () => {
  it('goes offline when the settings let it go in the same import', async () => {
    await loaded(byForm)
    await loaded((it) => {
      byModule(it)
      offline(it)
    })
  })

  it('stays online while the settings name it', async () => {
    await loaded(byForm)
    const { status, body } = await load(await edited(offline))
    expect([status, body.errors[0]?.message]).toEqual([422, expect.stringContaining('dus het blijft online')])
  })

  it('goes offline again, and its form, when the import that chose it is undone', async () => {
    await loaded((it) => {
      offline(it)
      at(it, 'forms', formOf(it)).online = false
    })
    const before = await exported()
    const run = await loaded((it) => {
      byForm(it)
      at(it, 'service-types', SERVICE).online = true
      at(it, 'forms', formOf(it)).online = true
    })
    expect((await undo(run)).status).toBe(200)
    expect(await exported()).toBe(before)
  })
})

/** One page and one reason of a house that speaks this language alone. */
function speaking(locale: 'nl' | 'en') {
  return (it: Draft) => {
    const alone = (words: unknown) => ({ nl: null, en: null, [locale]: (words as Entry)[locale] ?? 'Dent' })
    set(it, 'portal-settings', { languages: [locale] })
    const help = at(it, 'pages', 'help')
    Object.assign(help, { title: alone(help.title), body: alone(help.body) })
    for (const code of ['DEUK', 'Z-GROEP'])
      Object.assign(at(it, 'return-reasons', code), {
        title: alone(at(it, 'return-reasons', code).title),
        online: true,
      })
    Object.assign(at(it, 'segments', 'garage'), { title: alone(at(it, 'segments', 'garage').title) })
  }
}

describe('a house of one language', () => {
  it('is taken over by a portal of two', async () => {
    await loaded(speaking('nl'))
  })

  it('that learned another from an import, unlearns it by undoing', async () => {
    await loaded(speaking('nl'))
    const before = await exported()
    const { status, body } = await load(JSON.parse(desk.begun))
    expect(status).toBe(200)
    expect((await undo(body.run)).status).toBe(200)
    expect(await exported()).toBe(before)
  })

  it('may be English, and be changed and taken offline', async () => {
    await loaded(speaking('en'))
    await loaded((it) => Object.assign(at(it, 'return-reasons', 'DEUK'), { position: 5 }))
    await loaded((it) => {
      at(it, 'return-reasons', 'DEUK').online = false
      at(it, 'pages', 'help').online = false
    })
  })
})
