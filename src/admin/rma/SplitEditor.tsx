'use client'

import { OUTCOME_KINDS, type OutcomeKind } from '@/core/rmas/outcomes'
import { Icon } from '@/ui/Icon'
import { SelectField } from '@/ui/SelectField'
import { TextField } from '@/ui/TextField'
import type { ReceivingText } from '../receiving/receivingText'
import { addRow, type OutcomeRow, splitSum } from './outcomeDraft'

type Props = {
  readonly t: ReceivingText
  /** Tells the fields of several editors apart. */
  readonly id: string
  readonly received: number
  readonly rows: readonly OutcomeRow[]
  readonly onChange: (rows: OutcomeRow[]) => void
}

/** Divides the pieces of a line over outcomes. */
export function SplitEditor({ t, id, received, rows, onChange }: Props) {
  const split = splitSum(rows)
  const change = (key: number, part: Partial<OutcomeRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  return (
    <div className="nz-split">
      {rows.map((row) => (
        <div className="nz-split-row" key={row.key}>
          <SelectField
            id={`${id}-kind-${row.key}`}
            label={t('outcomeKind')}
            value={row.kind}
            onChange={(event) => change(row.key, { kind: event.target.value as OutcomeKind })}
          >
            {OUTCOME_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            id={`${id}-quantity-${row.key}`}
            label={t('quantity')}
            inputMode="numeric"
            autoComplete="off"
            value={row.quantity}
            maxLength={7}
            onChange={(event) => change(row.key, { quantity: event.target.value })}
          />
          <TextField
            id={`${id}-note-${row.key}`}
            label={t('outcomeNote')}
            autoComplete="off"
            value={row.note}
            maxLength={1000}
            onChange={(event) => change(row.key, { note: event.target.value })}
          />
          {rows.length > 1 && (
            <button
              type="button"
              className="btn quiet icon"
              aria-label={t('removeOutcome')}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              <Icon name="cross" small />
            </button>
          )}
        </div>
      ))}
      <div className="acts">
        <button type="button" className="btn quiet" onClick={() => onChange(addRow(rows, received))}>
          <Icon name="plus" small />
          {t('addOutcome')}
        </button>
        <span className={split === received ? 'nz-split-sum' : 'nz-split-sum bad'} role="status">
          {t('splitOf', { split, received })}
        </span>
      </div>
    </div>
  )
}
