'use client'

import type { Refusal } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

const KINDS = ['customers', 'articles', 'orders', 'order-lines', 'shipments', 'invoices', 'reason-codes'] as const
type Kind = (typeof KINDS)[number]

/** A row that stands in the way, as the API names it. */
export type InTheWay = {
  readonly collection: Kind | null
  readonly number: string
  readonly reason: 'changed' | 'inUse'
}

const MOST_SHOWN = 20

type Found = { readonly obstacles: readonly InTheWay[]; readonly count: number }

export function obstaclesIn(refusals: readonly Refusal[]): Found {
  const { rows, count } = refusals[0]?.data ?? {}
  if (!Array.isArray(rows)) return { obstacles: [], count: 0 }
  const obstacles = rows.slice(0, MOST_SHOWN).map(
    (row: Record<string, unknown>): InTheWay => ({
      collection: KINDS.find((kind) => kind === row.collection) ?? null,
      number: String(row.number),
      reason: row.reason === 'inUse' ? 'inUse' : 'changed',
    }),
  )
  return { obstacles, count: Number(count) }
}

export function ObstacleList({ obstacles, count }: Found) {
  const { t } = usePanel()
  if (obstacles.length === 0) return null
  const rest = count - obstacles.length
  return (
    <ul>
      {obstacles.map(({ collection, number, reason }) => (
        <li key={`${collection} ${number}`}>
          {t(`erpImport.reason.${reason}`, { row: `${t(`erpImport.kind.${collection ?? 'other'}`)} ${number}` })}
        </li>
      ))}
      {rest > 0 && <li>{t('erpImport.more', { count: rest })}</li>}
    </ul>
  )
}
