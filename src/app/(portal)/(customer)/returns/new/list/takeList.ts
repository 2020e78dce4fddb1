'use server'

import { createHash } from 'node:crypto'
import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { MAX_LINES, MOST_ROWS } from '@/core/rmas/limits'
import { type RowList, readRowList } from '@/core/rmas/rowList'
import type { Rma } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { LARGEST_LIST, listIn, type RowListState, type ShownRow } from '@/ui/request/rowListState'
import { type Answer, call, type Refusal } from '../../../../../_lib/call'
import { readPicker } from '../../../../../_lib/picker'
import { returnsOpen } from '../../../../../_lib/returnsOpen'
import { requireSession } from '../../../../../_lib/session'

const HERE = '/returns/new/list'

type Matched = { rows: (Pick<ShownRow, 'lines'> & { refusals: Refusal[] })[] }
type Line = { readonly orderLine: string; readonly quantityRequested: number }

/** Says what each row of a list comes to; on `do=take` makes a draft of those that can come back, and leads to it. */
export async function takeList(before: RowListState, form: FormData): Promise<RowListState> {
  const number = String(form.get('customer') ?? '')
  const here = number ? `${HERE}?${new URLSearchParams({ customer: number })}` : HERE
  const session = await requireSession(here)
  const picked = (await returnsOpen(session)) ? await readPicker(session, { customer: number }) : null
  if (!picked) redirect('/returns')
  const t = translator(session.locale, 'rowList')
  const text = await textIn(form)
  const state = { attempt: before.attempt + 1, text: text ?? String(form.get('list') ?? ''), rows: null }
  const refuse = (sentence: string): RowListState => ({ ...state, refusal: { title: 'refused', sentence } })
  if (text === null) return refuse(t('fileUnread'))
  const list = readRowList(text)
  if (list.count === 0) return refuse(t('empty'))
  if (list.count > MOST_ROWS) return refuse(t('tooMany', { count: list.count, most: MOST_ROWS }))

  const matched = await match(list, picked.customer.id)
  if (!matched.ok && matched.status === 401) redirect(loginPath(here))
  if (!matched.ok) return refuse(matched.errors[0]?.message || t('failed'))
  const rows = shownRows(list, matched.body.rows, (fault) => t(fault))
  const checked: RowListState = { ...state, rows, refusal: null }
  if (form.get('do') !== 'take') return checked

  const notTaken = (sentence: string): RowListState => ({ ...checked, refusal: { title: 'notTaken', sentence } })
  const lines = linesOf(rows)
  if (lines.length === 0) return notTaken(t('gone'))
  if (lines.length > MAX_LINES) return notTaken(t('tooManyLines', { lines: lines.length, most: MAX_LINES }))
  const answer = await makeDraft(lines, String(form.get('key') ?? ''))
  if (answer.ok) redirect(`/returns/drafts/${answer.body.doc.id}`)
  if (answer.status === 401) redirect(loginPath(here))
  return notTaken(answer.errors[0]?.message || t('failed'))
}

/** What was typed, and the file where the browser sent one; null for a file that is no text. */
async function textIn(form: FormData): Promise<string | null> {
  const typed = String(form.get('list') ?? '')
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return typed
  if (file.size > LARGEST_LIST) return null
  try {
    return [typed.trimEnd(), listIn(new Uint8Array(await file.arrayBuffer()))].filter(Boolean).join('\n')
  } catch {
    return null
  }
}

async function match({ rows }: RowList, customer: string): Promise<Answer<Matched>> {
  if (rows.length === 0) return { ok: true, status: 200, body: { rows: [] } }
  const asked = rows.map(({ code, order, quantity }) => ({ code, ...(order ? { order } : {}), quantity }))
  return call<Matched>('POST', '/api/rmas/match', { customer, rows: asked })
}

function shownRows(
  { rows, faults }: RowList,
  matched: Matched['rows'],
  say: (fault: 'faultQuantity' | 'faultColumns') => string,
): ShownRow[] {
  const read = rows.map(({ row, code, order, quantity }, at): ShownRow => {
    const { lines = [], refusals = [] } = matched[at] ?? {}
    const typed = [code, order, quantity].filter(Boolean).join('; ')
    return { row, typed, lines, why: refusals.map(({ message }) => message) }
  })
  const unread = faults.map(({ row, text, fault }): ShownRow => {
    const why = [say(fault === 'quantity' ? 'faultQuantity' : 'faultColumns')]
    return { row, typed: text, lines: [], why }
  })
  return [...read, ...unread].sort((one, other) => one.row - other.row)
}

/** Two rows may take from one order line. */
function linesOf(rows: readonly ShownRow[]): Line[] {
  const pieces = new Map<string, number>()
  for (const { orderLine, quantityRequested } of rows.flatMap(({ lines }) => lines))
    pieces.set(orderLine, (pieces.get(orderLine) ?? 0) + quantityRequested)
  return [...pieces].map(([orderLine, quantityRequested]) => ({ orderLine, quantityRequested }))
}

/** The same list twice is one draft. */
function makeDraft(lines: readonly Line[], formKey: string): Promise<Answer<{ doc: Rma }>> {
  const hash = createHash('sha256')
    .update(`${formKey} ${JSON.stringify(lines)}`)
    .digest('hex')
  return call('POST', '/api/rmas', { draft: true, lines }, { idempotencyKey: `list-${hash}` })
}
