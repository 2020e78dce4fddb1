/** Lists asked for as workbooks, made by a relay of the test. */
import { expect } from 'vitest'

import type { ShownExport } from '@/core/grids/exports'
import type { Relay } from '@/outbox/relay'
import type { GridDesk } from './gridDesk'
import { type ReadSheet, readWorkbook } from './readWorkbook'
import { makeClock, silentLog } from './relay'

const PATIENCE = { timeout: 60_000, interval: 50 }

export type ExportDesk = {
  readonly clock: ReturnType<typeof makeClock>
  relay(): Promise<Relay>
  ask(grid: string, question?: object, as?: string | null): Promise<{ status: number; doc: ShownExport; body: unknown }>
  state(id: string, as?: string | null): Promise<{ status: number; doc: ShownExport; body: unknown }>
  /** Waits until it is no longer on its way. */
  over(id: string, as?: string): Promise<ShownExport>
  file(id: string, as?: string | null): Promise<Response>
  /** Asks, waits and reads. */
  sheet(grid: string, question?: object, as?: string): Promise<ReadSheet>
}

export function openExportDesk(desk: GridDesk): ExportDesk {
  const clock = makeClock()
  const read = async (response: Response) => {
    const body = (await response.json()) as { doc: ShownExport }
    return { status: response.status, doc: body.doc, body }
  }
  const exports: ExportDesk = {
    clock,
    relay: async () => {
      const { startRelay } = await import('@/outbox/relay')
      return startRelay(desk.nazorg.payload, silentLog, { now: clock.now })
    },
    ask: async (grid, question = {}, as = desk.token) => read(await desk.send(`/${grid}/exports`, as, question)),
    state: async (id, as = desk.token) => read(await desk.send(`/exports/${id}`, as)),
    over: async (id, as) => {
      let found: ShownExport | undefined
      const look = async () => {
        found = (await exports.state(id, as)).doc
        return found?.status
      }
      await expect.poll(look, PATIENCE).toMatch(/ready|failed|tooLarge/)
      return found as ShownExport
    },
    file: (id, as = desk.token) => desk.send(`/exports/${id}/file`, as),
    sheet: async (grid, question, as) => {
      const { status, doc, body } = await exports.ask(grid, question, as)
      expect([status, body]).toEqual([201, body])
      expect(await exports.over(doc.id, as)).toMatchObject({ status: 'ready' })
      return readWorkbook(Buffer.from(await (await exports.file(doc.id, as)).arrayBuffer()))
    },
  }
  return exports
}
