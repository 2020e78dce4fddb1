'use client'

import Link from 'next/link'
import { useActionState } from 'react'

import { FocusOn } from '../FocusOn'
import { Icon } from '../Icon'
import { Notice } from '../Notice'
import { SubmitButton } from '../SubmitButton'

/** Why it did not happen. */
export type WithdrawRefusal = { readonly title: string; readonly text: string }

type Props = {
  readonly action: (before: WithdrawRefusal | null) => Promise<WithdrawRefusal | null>
  readonly backHref: string
  readonly words: {
    readonly title: string
    readonly text: string
    readonly confirm: string
    readonly pending: string
    readonly keep: string
  }
}

/** The second step of withdrawing: says what it means, and asks. */
export function WithdrawForm({ action, backHref, words }: Props) {
  const [refusal, submit] = useActionState(action, null)
  return (
    <>
      {refusal && (
        <Notice id="refusal" tone="stop" title={refusal.title} focus>
          {refusal.text}
        </Notice>
      )}
      <form className="notice wait" action={submit} aria-labelledby="withdraw-title">
        <Icon name="warning" />
        <div>
          <strong id="withdraw-title" tabIndex={-1}>
            {words.title}
          </strong>
          <p>{words.text}</p>
        </div>
        <span className="acts">
          <SubmitButton look="danger" pending={words.pending}>
            {words.confirm}
          </SubmitButton>
          <Link className="btn" href={backHref} scroll={false}>
            {words.keep}
          </Link>
        </span>
        {!refusal && <FocusOn id="withdraw-title" />}
      </form>
    </>
  )
}
