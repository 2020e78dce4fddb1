'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { Locale } from '@/core/locale'
import { alwaysSent, isAskedFor, MAX_COPIES, type MailKind, type MailWishes, wishAtFirst } from '@/core/mailWishes'
import { Checkbox } from '../Checkbox'
import { Notice } from '../Notice'
import { Section } from '../Section'
import { SubmitButton } from '../SubmitButton'
import { TextField } from '../TextField'
import type { MailState, SayMail, TypedWish } from './mailState'

type Props = {
  readonly locale: Locale
  /** Of area `mailPreferences`. */
  readonly messages: MessageTree
  readonly email: string
  readonly kinds: readonly MailKind[]
  readonly stored: MailWishes
  readonly action: (before: MailState, form: FormData) => Promise<MailState>
}

/** A box and a list of addresses per kind of mail, those about orders apart; what was typed stays after a refusal. */
export function MailForm({ locale, messages, email, kinds, stored, action }: Props) {
  const say: SayMail = formatter<MessageTree>(locale, messages)
  const [{ attempt, typed, problems }, submit] = useActionState(action, { attempt: 0, typed: null, problems: {} })
  const refused = Object.values(problems)
  const about = [
    { title: say('kinds'), text: say('kindsText'), of: kinds.filter((kind) => !isAskedFor(kind)) },
    { title: say('orders'), text: say('ordersText'), of: kinds.filter(isAskedFor) },
  ]
  const groups = about.filter(({ of }) => of.length > 0)
  return (
    <>
      {refused.length > 0 && (
        <Notice key={attempt} tone="stop" title={say('refused')} focus>
          {refused[0]}
        </Notice>
      )}
      <form key={`form ${attempt}`} action={submit} noValidate>
        {groups.map(({ title, text, of }) => (
          <Section key={title} title={title}>
            <p className="mail-text">{text}</p>
            <ul className="mail-kinds">
              {of.map((kind) => (
                <Kind
                  key={kind}
                  say={say}
                  kind={kind}
                  email={email}
                  typed={typed?.[kind] ?? typedOf(stored, kind)}
                  problem={problems[kind]}
                />
              ))}
            </ul>
          </Section>
        ))}
        <p className="small soft mail-papers">{say('papers')}</p>
        <SubmitButton look="primary" pending={say('saving')}>
          {say('save')}
        </SubmitButton>
      </form>
    </>
  )
}

function typedOf(stored: MailWishes, kind: MailKind): TypedWish {
  const { send, copies } = stored[kind] ?? wishAtFirst(kind)
  return { send, copies: copies.join(', ') }
}

type KindProps = {
  readonly say: SayMail
  readonly kind: MailKind
  readonly email: string
  readonly typed: TypedWish
  readonly problem: string | undefined
}

function Kind({ say, kind, email, typed, problem }: KindProps) {
  const title = say(`kind.${kind}.title`)
  return (
    <li>
      <fieldset className="rights">
        <legend className="mail-kind">{title}</legend>
        <p className="hint">{say(`kind.${kind}.help`)}</p>
        {alwaysSent(kind) ? (
          <p>{say('always', { email })}</p>
        ) : (
          <Checkbox name={`send-${kind}`} defaultChecked={typed.send} label={say('sendTo', { email })} />
        )}
      </fieldset>
      <TextField
        id={`copies-${kind}`}
        name={`copies-${kind}`}
        inputMode="email"
        autoComplete="off"
        maxLength={800}
        label={
          <>
            <span aria-hidden="true">{say('copies')}</span>
            <span className="vh">{say('copiesOf', { kind: title })}</span>
          </>
        }
        hint={say('copiesHint', { max: MAX_COPIES })}
        defaultValue={typed.copies}
        error={problem}
      />
    </li>
  )
}
