'use client'

import { useRouter } from 'next/navigation'
import {
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useMemo,
  useState,
  useTransition,
} from 'react'

import { MAX_LINES } from '@/core/rmas/limits'
import type { PriceView } from '../prices/priceView'
import { type LineFilter, pickerPath } from './lineFilter'
import { PickContext } from './PickContext'
import { PickerTools } from './PickerTools'
import { PickRefusal } from './PickRefusal'
import type { ChosenLine } from './pickerLine'
import { type PickState, type Take, type Taken, UNPICKED } from './picking'
import { SelectionBar } from './SelectionBar'
import { type Selection, useSelection } from './useSelection'
import { pickerSayer, type Words } from './words'

type Props = Words & {
  /** The lines of this page that can be chosen. */
  readonly onPage: readonly ChosenLine[]
  readonly view: PriceView
  readonly filter: LineFilter
  /** What the table is called. */
  readonly caption: string
  readonly counts: { readonly total: number; readonly returnable: number }
  /** The lines that the draft holds already. */
  readonly initial: readonly ChosenLine[]
  readonly storageKey: string
  /** Makes the same form twice one draft. */
  readonly formKey: string
  readonly save: (before: PickState, form: FormData) => Promise<PickState>
  readonly takeLines: (path: string, take: Take) => Promise<Taken>
  /** Title, notices, filter. */
  readonly head: ReactNode
  /** With the boxes that choose; or why there is none. */
  readonly table: ReactNode
  readonly pager: ReactNode
}

/** The page where order lines are chosen. Without scripts its form posts the boxes of this page. */
export function LinePicker(props: Props) {
  const { onPage, filter, initial, counts, view } = props
  const say = pickerSayer(props)
  const [state, action, saving] = useActionState(props.save, UNPICKED)
  const start = useMemo(() => [...initial, ...ticked(state, onPage, initial)], [state, onPage, initial])
  const selection = useSelection(props.storageKey, start, onPage)
  const [submit, tooMany] = useSubmit(action, saving, selection)
  const [moving, followLink] = useFollow()
  const refusal = tooMany > 0 ? { code: 'TOO_MANY_LINES' as const } : state.refusal
  const answered = refusal?.code === 'NO_LINES' && selection.lines.length > 0
  return (
    <>
      <main id="main" aria-busy={moving || undefined} onClickCapture={followLink}>
        {props.head}
        <PickRefusal
          key={`${state.attempt}-${tooMany}`}
          say={say}
          refusal={answered ? null : refusal}
          count={selection.lines.length}
          keepFirst={() => selection.keep(selection.lines.slice(0, MAX_LINES))}
        />
        <form id="lines" action={action} onSubmit={submit} aria-label={props.caption}>
          {/* The Enter key presses the first button of a form: here it shall press none. */}
          <button type="submit" disabled className="vh" tabIndex={-1} aria-hidden="true" />
          <input type="hidden" name="key" value={props.formKey} />
          {filter.draft && <input type="hidden" name="draft" value={filter.draft} />}
          <input type="hidden" name="filter" value={pickerPath(filter)} />
          <OffPage selection={selection.lines} initial={initial} onPage={onPage} />
          {counts.total > 0 && <PickerTools {...props} say={say} selection={selection} />}
          <PickContext value={{ selection, onPage }}>{props.table}</PickContext>
        </form>
        {props.pager}
      </main>
      {counts.total > 0 && <SelectionBar {...{ say, view, selection, onPage, saving }} draft={filter.draft} />}
    </>
  )
}

/** What was ticked in a form that was refused, for browsers without a memory. */
const ticked = ({ ticked: ids }: PickState, onPage: readonly ChosenLine[], initial: readonly ChosenLine[]) =>
  onPage.filter(({ id }) => ids.includes(id) && !initial.some((line) => line.id === id))

/** Sends the form once; too many lines are refused before it leaves. */
function useSubmit(action: (form: FormData) => void, saving: boolean, { lines }: Selection) {
  const [tooMany, setTooMany] = useState(0)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (saving) return
    if (lines.length > MAX_LINES) return setTooMany((times) => times + 1)
    setTooMany(0)
    const form = new FormData(event.currentTarget)
    startTransition(() => action(form))
  }
  return [submit, lines.length > MAX_LINES ? tooMany : 0] as const
}

/** What the boxes of this page cannot say: lines chosen on other pages, and lines of the draft that were taken out there. */
function OffPage({
  selection,
  initial,
  onPage,
}: {
  readonly selection: readonly ChosenLine[]
  readonly initial: readonly ChosenLine[]
  readonly onPage: readonly ChosenLine[]
}) {
  const here = new Set(onPage.map(({ id }) => id))
  const chosenIds = new Set(selection.map(({ id }) => id))
  const elsewhere = selection.filter(({ id }) => !here.has(id))
  const dropped = initial.filter(({ id }) => !here.has(id) && !chosenIds.has(id))
  return (
    <>
      {elsewhere.map(({ id }) => (
        <input key={id} type="hidden" name="line" value={id} />
      ))}
      {[...here, ...dropped.map(({ id }) => id)].map((id) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
    </>
  )
}

/** Links to other pages of the picker, followed while the rows here say that they are going. */
function useFollow() {
  const router = useRouter()
  const [moving, move] = useTransition()
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/returns/new"]')
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!link || link.target || !plain) return
    event.preventDefault()
    event.stopPropagation()
    const href = link.getAttribute('href') ?? ''
    move(() => router.push(href))
  }
  return [moving, follow] as const
}
