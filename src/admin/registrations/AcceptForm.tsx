'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { TextField } from '@/ui/TextField'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Props = {
  readonly id: string
  readonly name: string
  /** `updatedAt` of the registration as it is shown. */
  readonly version: string
  /** Of the dealer that was found by the number that was given; empty when there is none. */
  readonly dealerNumber: string
}

/** Under which dealer an end customer comes in. */
export function AcceptForm({ id, name, version, dealerNumber }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const typed = String(new FormData(event.currentTarget).get('dealerNumber')).trim()
    start(async () => {
      const body = { dealerNumber: typed || undefined, unchangedSince: version }
      const answer = await postVerb(`registrations/${id}/approve`, locale, body)
      if (answer.kind === 'done') toast.success(t('registration.accepted', { name }))
      setFailure(answer.kind === 'done' ? null : failureSentence(answer, t))
      router.refresh()
    })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {failure && <Notice tone="stop" title={failure} />}
      <TextField
        id="dealer-number"
        name="dealerNumber"
        label={t('registration.dealerNumber')}
        hint={t('registration.endCustomerHelp')}
        defaultValue={dealerNumber}
        autoComplete="off"
      />
      <div>
        <button type="submit" className="btn primary" aria-busy={pending || undefined}>
          {t(pending ? 'registration.approving' : 'registration.approveEndCustomer')}
        </button>
      </div>
    </form>
  )
}
