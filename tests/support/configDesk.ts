/** An admin with a configuration as a file, begun anew before each test. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'

import type { Report } from '@/core/config/report'
import type { Entry, Value } from '@/core/config/shape'
import { furnish } from './house'
import { type Caller, type Nazorg, startNazorg } from './nazorg'
import { login, makeUser } from './trade'

export type Draft = { format: unknown; settings: Record<string, Entry> } & Record<string, Entry[]>
export type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }
type Desk = { nazorg: Nazorg; asAdmin: Caller; begun: string }

/** One per test file. */
export function openConfigDesk() {
  const desk = {} as Desk
  const exported = async (): Promise<string> => (await desk.asAdmin.send('GET', '/api/config/export')).text()
  beforeAll(async () => {
    desk.nazorg = await startNazorg()
    desk.asAdmin = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'admin')).email))
    await furnish(desk.nazorg)
    desk.begun = await exported()
  }, 120_000)
  afterAll(() => desk.nazorg.stop())
  beforeEach(async () => {
    expect((await desk.asAdmin.post('/api/config/import', JSON.parse(desk.begun))).status).toBe(200)
    expect(await exported()).toBe(desk.begun)
  })
  return { desk, exported, ...callsOf(desk, exported) }
}

const callsOf = (desk: Desk, exported: () => Promise<string>) => ({
  images: () => readdirSync(path.join(desk.nazorg.dataDir, 'media')).sort(),
  /** The configuration as it stands, changed by hand. */
  edited: async (change: (draft: Draft) => void): Promise<Draft> => {
    const draft = JSON.parse(await exported()) as Draft
    change(draft)
    return draft
  },
  check: (draft: unknown) => desk.asAdmin.post<Report & Refused>('/api/config/check', draft),
  load: (draft: unknown) => desk.asAdmin.post<Report & Refused>('/api/config/import', draft),
  undo: (run: string | null) => desk.asAdmin.post<Refused>(`/api/config/runs/${run}/undo`),
  /** As somebody who works in the panel does. */
  deletePhoto: async () => {
    const silent = { collection: 'media', depth: 0, overrideAccess: true } as const
    const { docs } = await desk.nazorg.payload.find({ ...silent, where: { alt: { equals: 'Loods' } } })
    await desk.nazorg.payload.delete({ ...silent, id: docs[0]?.id ?? '' })
  },
})

export function at(draft: Draft, section: string, key: string): Record<string, Value> {
  const found = draft[section]?.find((entry) => entry.key === key)
  if (!found) throw new Error(`no ${key} among ${section}`)
  return found as Record<string, Value>
}

export const emptySubject = (draft: Draft) =>
  Object.assign(at(draft, 'templates', 'rma-decided'), { subject: { nl: '', en: 'x' } })

export const rename = (draft: Draft) =>
  Object.assign(at(draft, 'return-reasons', 'DEUK'), { title: { nl: 'Bluts', en: 'Dent' } })

export const addSegment = (draft: Draft, code = 'dealer') =>
  draft.segments?.push({ key: code, title: { nl: 'Dealers', en: 'Dealers' } })
