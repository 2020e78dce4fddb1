'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'

import type { Transport } from '@/core/rmas/transport'
import { FileNeedContext } from '../files/FileNeed'
import { Icon } from '../Icon'
import { PageHead } from '../PageHead'
import type { PriceView } from '../prices/priceView'
import { Section } from '../Section'
import { DraftLines } from './DraftLines'
import { DraftNotice } from './DraftNotice'
import { DraftRemarks } from './DraftRemarks'
import { DraftSummary, type TermsLink } from './DraftSummary'
import { type DraftLine, type DraftState, type DraftValues, givenReasons, type ReasonOption, UNTOUCHED } from './draft'
import type { FormParts } from './ReasonForm'
import { Steps } from './Steps'
import { useTyped } from './useTyped'
import { sayer, type Words } from './words'

export type DraftFormProps = Words & {
  readonly draft: string
  /** `updatedAt` of the draft: a newer state is not overwritten, and what was typed over an older one not put back. */
  readonly version: string
  readonly lines: readonly DraftLine[]
  readonly view: PriceView
  readonly stored: DraftValues
  readonly reasons: readonly ReasonOption[]
  readonly reasonPer: 'rma' | 'line'
  /** How goods may come back. */
  readonly transports: readonly Transport[]
  readonly freeEntryAllowed: boolean
  readonly terms: TermsLink | null
  readonly confirmationTo: string | null
  /** What the picker remembers of these lines: the draft holds them now. */
  readonly pickerKeys: readonly string[]
  /** Told above the lines, such as that this customer may not return anything now. */
  readonly notice?: ReactNode
  /** Photos and papers; they are stored apart from what this form posts. */
  readonly files: ReactNode
  readonly forms: FormParts
  readonly change: (before: DraftState, form: FormData) => Promise<DraftState>
}

/** Request a return, step 2: how many, why, and sending it. Without scripts every button posts the form. */
export function DraftForm(props: DraftFormProps) {
  const { draft, lines, reasons, reasonPer, view } = props
  const say = sayer(props)
  const [state, action, busy] = useActionState(props.change, UNTOUCHED)
  const { values, edit, version, restored } = useTyped(props, state)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => action(form))
  }
  const shared = { say, view, lines, values, edit, problems: state.problems, busy }
  return (
    <form id="draft" action={action} onSubmit={submit} noValidate>
      {/* The Enter key presses the first button of a form: saving harms nothing. */}
      <button type="submit" name="intent" value="save" className="vh" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="version" value={version} />
      <Steps say={say} />
      <PageHead title={say('draft.title')} lead={say(`draft.lead.${reasonPer}`)} />
      {props.notice}
      <DraftNotice say={say} state={state} lines={lines} restored={restored} />
      <div className="cols">
        <div>
          <Section
            title={say('draft.lines')}
            aside={
              <button type="submit" name="intent" value="add" className="linkish">
                {say('draft.add')}
              </button>
            }
          >
            <DraftLines {...shared} reasons={reasons} reasonPer={reasonPer} forms={props.forms} />
            {props.freeEntryAllowed && (
              <button
                type="submit"
                name="intent"
                value="free"
                className="btn quiet free-add"
                aria-disabled={busy || undefined}
              >
                <Icon name="plus" small />
                {say('draft.freeAdd')}
              </button>
            )}
          </Section>
          <Section title={say('draft.warehouse')}>
            <DraftRemarks
              {...shared}
              reasons={reasonPer === 'rma' ? reasons : null}
              confirmationTo={props.confirmationTo}
              forms={props.forms}
              transports={props.transports}
            />
          </Section>
          <FileNeedContext value={fileNeed(props, state, values)}>{props.files}</FileNeedContext>
        </div>
        <DraftSummary {...shared} terms={props.terms} confirmed={props.confirmationTo !== null} />
      </div>
    </form>
  )
}

function fileNeed({ reasons, reasonPer }: DraftFormProps, { problems }: DraftState, values: DraftValues) {
  const given = givenReasons(values, reasonPer)
  return {
    photo: reasons.some(({ id, photoRequired }) => photoRequired && given.has(id)),
    error: problems.find(({ field }) => field === 'files')?.message ?? null,
  }
}
