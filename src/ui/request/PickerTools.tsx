'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import { MAX_LINES } from '@/core/rmas/limits'
import { type LineFilter, pickerPath } from './lineFilter'
import { addedBy, MOST_TAKEN, type Take, type Taken } from './picking'
import type { Selection } from './useSelection'
import type { SayPicker } from './words'

type Props = {
  readonly say: SayPicker
  readonly filter: LineFilter
  readonly counts: { readonly total: number; readonly returnable: number }
  readonly selection: Selection
  readonly takeLines: (path: string, take: Take) => Promise<Taken>
}

/** How many lines there are, and choosing all of them, or as many as a request holds. Without scripts that makes the draft at once. */
export function PickerTools({ say, filter, counts: { total, returnable }, selection, takeLines }: Props) {
  const [take, { failed, fetching }] = useTake({ filter, selection, takeLines })
  const many = returnable > MAX_LINES
  const all = returnable > MOST_TAKEN.all ? 'selection.first' : 'selection.all'
  return (
    <div className="tools">
      <span aria-live="polite">
        <b>{say('count.all', { total })}</b>, {say('count.ofWhich', { returnable })}
      </span>
      {returnable > 0 && (
        <TakeButton by="all" take={take} busy={fetching}>
          {say(all, { count: Math.min(returnable, MOST_TAKEN.all) })}
        </TakeButton>
      )}
      {many && (
        <>
          <TakeButton by="first" take={take} busy={fetching}>
            {say('selection.first', { count: MAX_LINES })}
          </TakeButton>
          <span className="limit">{say('selection.limit', { allowed: MAX_LINES })}</span>
        </>
      )}
      <span role="status" className="err">
        {failed && say('selection.failed')}
      </span>
    </div>
  )
}

/** Brings the lines to the selection; a session that ended leads to the login and back, with the selection as it was. */
function useTake({ filter, selection, takeLines }: Pick<Props, 'filter' | 'selection' | 'takeLines'>) {
  const router = useRouter()
  const [failed, setFailed] = useState(false)
  const [fetching, fetchLines] = useTransition()
  const take = (by: Take) =>
    fetchLines(async () => {
      const taken = await takeLines(pickerPath(filter), by).catch(() => null)
      setFailed(taken === null)
      if (taken && 'login' in taken) router.push(taken.login)
      if (taken && 'lines' in taken) selection.add(addedBy(by, taken.lines, selection.lines))
    })
  return [take, { failed, fetching }] as const
}

type ButtonProps = {
  readonly by: Take
  readonly take: (by: Take) => void
  readonly busy: boolean
  readonly children: string
}

function TakeButton({ by, take, busy, children }: ButtonProps) {
  return (
    <button
      type="submit"
      className="btn quiet"
      name="take"
      value={by}
      onClick={(event) => {
        event.preventDefault()
        take(by)
      }}
      aria-busy={busy || undefined}
    >
      {children}
    </button>
  )
}
