'use client'

import { useState } from 'react'

import { amountsOf } from '@/core/prices'
import { MAX_LINES } from '@/core/rmas/limits'
import { Icon } from '../Icon'
import { amountsText, type PriceView } from '../prices/priceView'
import type { ChosenLine } from './pickerLine'
import { SelectionList } from './SelectionList'
import type { Selection } from './useSelection'
import type { SayPicker } from './words'

type Props = {
  readonly say: SayPicker
  readonly view: PriceView
  readonly selection: Selection
  readonly onPage: readonly ChosenLine[]
  /** Empty when a new draft is made. */
  readonly draft: string
  readonly saving: boolean
}

/** How many lines are chosen, where they are and what they are worth. Hidden until the first choice where scripts run. */
export function SelectionBar({ say, view, selection, onPage, draft, saving }: Props) {
  const [open, setOpen] = useState(false)
  const { lines } = selection
  const hidden = lines.length === 0 && !draft
  return (
    <section className={hidden ? 'bar none' : 'bar'} aria-label={say('selection.region')}>
      {open && lines.length > 0 && <SelectionList say={say} selection={selection} />}
      <div className="bar-in">
        <span className="cnt scripted" aria-live="polite">
          {lines.length > 0 && (
            <>
              <span className="num">{lines.length}</span> {say('selection.count', { count: lines.length })}
            </>
          )}
        </span>
        <span className="soft scripted">
          {lines.length > 0 && (
            <>
              {whereTheyAre(say, view, selection, onPage)}{' '}
              <button type="button" className="linkish d-hide" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say(open ? 'selection.hide' : 'selection.show')}
              </button>
            </>
          )}
        </span>
        {lines.length > MAX_LINES && (
          <span className="over scripted">
            {say('selection.over', { allowed: MAX_LINES })}{' '}
            <button type="button" className="linkish" onClick={() => selection.keep(lines.slice(0, MAX_LINES))}>
              {say('refused.keepFirst', { allowed: MAX_LINES })}
            </button>
          </span>
        )}
        <span className="soft unscripted">{say('selection.none')}</span>
        <span className="push">
          {lines.length > 0 && (
            <>
              <button type="button" className="btn scripted m-hide" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say(open ? 'selection.hide' : 'selection.show')}
              </button>
              <button type="button" className="btn scripted" onClick={selection.clear}>
                {say('selection.clear')}
              </button>
            </>
          )}
          <button
            type="submit"
            form="lines"
            className="btn primary"
            aria-disabled={saving || undefined}
            aria-busy={saving || undefined}
          >
            {label(say, draft !== '', saving)}
            <Icon name="arrowRight" />
          </button>
        </span>
      </div>
    </section>
  )
}

function label(say: SayPicker, update: boolean, saving: boolean): string {
  if (update) return say(saving ? 'selection.updating' : 'selection.update')
  return say(saving ? 'selection.creating' : 'selection.create')
}

/** "2 here, 1 elsewhere · 2 orders · £ 86.45 net excl. VAT" */
function whereTheyAre(say: SayPicker, view: PriceView, { lines }: Selection, onPage: readonly ChosenLine[]): string {
  const ids = new Set(onPage.map(({ id }) => id))
  const here = lines.filter(({ id }) => ids.has(id)).length
  const elsewhere = lines.length - here
  const orders = new Set(lines.map(({ order }) => order)).size
  const worth = amountsOf(
    lines.map((line) => ({ ...line, pieces: line.returnable })),
    view.display,
  )
  const places = [
    ...(here > 0 ? [say('selection.here', { here })] : []),
    ...(elsewhere > 0 ? [say('selection.elsewhere', { elsewhere })] : []),
  ]
  return [
    places.join(', '),
    say('selection.orders', { orders }),
    ...(worth.length > 0 ? [amountsText(worth, view)] : []),
  ].join(' · ')
}
