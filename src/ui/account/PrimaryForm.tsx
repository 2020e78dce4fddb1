'use client'

import { useActionState } from 'react'

import { Notice } from '../Notice'
import type { WithdrawRefusal } from '../returns/WithdrawForm'
import { SubmitButton } from '../SubmitButton'

type Props = {
  readonly action: (before: WithdrawRefusal | null) => Promise<WithdrawRefusal | null>
  readonly label: string
  readonly pending: string
}

/** One press that makes an address the primary one. */
export function PrimaryForm({ action, label, pending }: Props) {
  const [refusal, submit] = useActionState(action, null)
  return (
    <>
      {refusal && (
        <Notice tone="stop" title={refusal.title} focus>
          {refusal.text}
        </Notice>
      )}
      <form action={submit}>
        <SubmitButton look="plain" pending={pending}>
          {label}
        </SubmitButton>
      </form>
    </>
  )
}
