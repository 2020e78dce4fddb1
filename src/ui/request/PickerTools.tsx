'use client'

import { type MouseEvent, useState, useTransition } from 'react'

import { type LineFilter, pickerPath } from './lineFilter'
import type { ChosenLine } from './pickerLine'
import type { Selection } from './useSelection'
import type { Say } from './words'

type Props = {
  readonly say: Say
  readonly filter: LineFilter
  readonly counts: { readonly total: number; readonly returnable: number }
  readonly selection: Selection
  readonly selectAll: (path: string) => Promise<readonly ChosenLine[] | null>
}

/** How many lines there are, and choosing all of them. Without scripts choosing all makes the draft at once. */
export function PickerTools({ say, filter, counts: { total, returnable }, selection, selectAll }: Props) {
  const [failed, setFailed] = useState(false)
  const [fetching, fetchAll] = useTransition()
  const takeAll = (event: MouseEvent) => {
    event.preventDefault()
    fetchAll(async () => {
      const all = await selectAll(pickerPath(filter)).catch(() => null)
      setFailed(all === null)
      if (all) selection.add(all)
    })
  }
  return (
    <div className="tools">
      <span aria-live="polite">
        <b>{say('count.all', { total })}</b>, {say('count.ofWhich', { returnable })}
      </span>
      {returnable > 0 && (
        <button
          type="submit"
          className="btn quiet"
          name="all"
          value="1"
          onClick={takeAll}
          aria-busy={fetching || undefined}
        >
          {say('selection.all', { count: returnable })}
        </button>
      )}
      <span role="status" className="err">
        {failed && say('selection.failed')}
      </span>
    </div>
  )
}
