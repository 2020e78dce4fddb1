'use client'

import { formatter, type MessageTree } from '@messages/format'
import { type FormEvent, type ReactNode, startTransition, useActionState, useMemo } from 'react'

import type { Locale } from '@/core/locale'
import { Section } from '../Section'
import { ClaimLines, type KnownLine } from './ClaimLines'
import { ClaimNotice } from './ClaimNotice'
import { type Asked, ClaimQuestions } from './ClaimQuestions'
import { type ClaimState, type TypedClaim, UNTOUCHED } from './claimState'
import type { SayClaims } from './warrantyText'

type Props = Asked & {
  readonly locale: Locale
  /** Of area `claims`. */
  readonly messages: MessageTree
  readonly stored: TypedClaim
  readonly version: string
  readonly known: readonly KnownLine[]
  readonly freeEntryAllowed: boolean
  readonly required: string
  readonly files: ReactNode
  readonly action: (before: ClaimState, form: FormData) => Promise<ClaimState>
}

/** A warranty claim being filled in. Every button posts the form, without scripts too: what was typed is saved first. */
export function ClaimForm(props: Props) {
  const { locale, messages, required } = props
  const say: SayClaims = useMemo(() => formatter<MessageTree>(locale, messages), [locale, messages])
  const [state, action, busy] = useActionState(props.action, UNTOUCHED)
  const typed = state.typed ?? props.stored
  const known = useMemo(() => new Map(props.known.map((line) => [line.id, line])), [props.known])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const posted = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => action(posted))
  }
  return (
    <form id="draft" className="claim-form" action={action} onSubmit={submit} noValidate>
      {/* The Enter key presses the first button of a form: of a draft saving harms nothing. */}
      <button type="submit" name="intent" value="save" className="vh" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="version" value={state.version ?? props.version} />
      <ClaimNotice say={say} state={state} form={props.form} locale={locale} />
      <Section title={say('lines.title')}>
        {typed.lines.length === 0 && <p className="soft">{say('lines.none')}</p>}
        <ClaimLines
          key={`lines ${state.attempt}`}
          {...{ say, known, required }}
          lines={typed.lines}
          problems={state.problems}
        />
        <p className="claim-more">
          <button type="submit" name="intent" value="add" className="btn">
            {say('lines.add')}
          </button>
          {props.freeEntryAllowed && (
            <button type="submit" name="intent" value="free" className="btn quiet">
              {say('lines.free')}
            </button>
          )}
        </p>
      </Section>
      <ClaimQuestions key={`questions ${state.attempt}`} {...props} say={say} typed={typed} state={state} />
      {props.files}
      <Buttons say={say} busy={busy} />
    </form>
  )
}

function Buttons({ say, busy }: { readonly say: SayClaims; readonly busy: boolean }) {
  return (
    <div className="service-acts">
      <button type="submit" name="intent" value="send" className="btn primary big" aria-disabled={busy || undefined}>
        {busy ? say('form.sending') : say('form.send')}
      </button>
      <button type="submit" name="intent" value="save" className="btn">
        {say('form.save')}
      </button>
      <button type="submit" name="intent" value="delete" className="btn quiet danger">
        {say('form.delete')}
      </button>
    </div>
  )
}
