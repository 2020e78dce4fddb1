import type { UIFieldServerProps } from 'payload'

import { UNDO_DAYS } from '@/core/erp/importing'
import type { ErpImport } from '@/payload-types'
import { panelOf } from '../panelRequest'
import { UndoImport } from './UndoImport'

const OPEN: readonly ErpImport['status'][] = ['done', 'failed', 'applying', 'undoing']
const DAY_MS = 86_400_000

/** Beside a run that can still be taken back. */
export async function ImportUndo({ req, id, data }: UIFieldServerProps) {
  const panel = await panelOf(req)
  const { status, startedAt } = data as Partial<Pick<ErpImport, 'status' | 'startedAt'>>
  if (id === undefined || panel?.role !== 'admin' || !status || !startedAt) return null
  const isLate = Date.now() - Date.parse(startedAt) > UNDO_DAYS * DAY_MS
  return OPEN.includes(status) && !isLate ? <UndoImport run={String(id)} goesOn={status === 'undoing'} /> : null
}
