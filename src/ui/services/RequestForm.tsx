'use client'

import { formatter, type MessageTree } from '@messages/format'
import { type FormEvent, type ReactNode, startTransition, useActionState, useMemo } from 'react'

import type { FormDefinition } from '@/core/forms/definition'
import type { Typed } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'
import type { Answering } from '../forms/answering'
import { FormFields } from '../forms/FormFields'
import { Section } from '../Section'
import { RequestNotice } from './RequestNotice'
import { PREFIX, type RequestState, type SayServices, UNTOUCHED } from './requestState'
import { useTypedAnswers } from './useTypedAnswers'

type Props = Pick<Answering, 'words' | 'today' | 'suggestions'> & {
  readonly locale: Locale
  /** Of area `services`. */
  readonly messages: MessageTree
  /** Under which the tab remembers what is typed. */
  readonly place: string
  readonly form: FormDefinition
  readonly stored: Typed
  /** `updatedAt` of the draft; left out where there is none. */
  readonly version?: string
  /** Names this very request, so that a second press makes no second one. */
  readonly onceKey: string
  readonly files?: ReactNode
  readonly action: (before: RequestState, form: FormData) => Promise<RequestState>
}

/** What is asked with a service, and sending it. Without scripts every button posts the form. */
export function RequestForm(props: Props) {
  const { locale, messages, form, version: opened } = props
  const say: SayServices = useMemo(() => formatter<MessageTree>(locale, messages), [locale, messages])
  const [state, action, busy] = useActionState(props.action, UNTOUCHED)
  const { typed, edit, restored } = useTypedAnswers(props, state)
  const version = state.version ?? opened

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const posted = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => action(posted))
  }
  return (
    <form id="draft" className="service-form" action={action} onSubmit={submit} noValidate>
      {/* The Enter key presses the first button of a form: of a draft saving harms nothing. */}
      {version && <button type="submit" name="intent" value="save" className="vh" tabIndex={-1} aria-hidden="true" />}
      {version && <input type="hidden" name="version" value={version} />}
      <input type="hidden" name="once" value={props.onceKey} />
      <RequestNotice say={say} state={state} form={form} locale={locale} restored={restored} />
      <Section title={say('form.title')}>
        <FormFields
          form={form}
          words={props.words}
          today={props.today}
          suggestions={props.suggestions}
          prefix={PREFIX}
          typed={typed}
          problems={state.problems}
          onChange={edit}
        />
      </Section>
      {props.files}
      <Buttons say={say} draft={version !== undefined} busy={busy} />
    </form>
  )
}

function Buttons({ say, draft, busy }: { readonly say: SayServices; readonly draft: boolean; readonly busy: boolean }) {
  return (
    <div className="service-acts">
      <button type="submit" name="intent" value="send" className="btn primary big" aria-disabled={busy || undefined}>
        {busy ? say('form.sending') : say('form.send')}
      </button>
      {draft && (
        <>
          <button type="submit" name="intent" value="save" className="btn">
            {say('form.save')}
          </button>
          <button type="submit" name="intent" value="delete" className="btn quiet">
            {say('form.delete')}
          </button>
        </>
      )}
    </div>
  )
}
