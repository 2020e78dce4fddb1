'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, type FormEvent, useState, useTransition } from 'react'

import { OFFERED_RIGHTS, type Right } from '@/core/accounts/rights'
import type { MatchReason } from '@/core/registrations/matches'
import type { RegistrationKind } from '@/core/registrations/requests'
import { Checkbox } from '@/ui/Checkbox'
import { Notice } from '@/ui/Notice'
import { TextField } from '@/ui/TextField'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Candidate = { readonly number: string; readonly name: string; readonly reasons: readonly MatchReason[] }

type Props = {
  readonly id: string
  readonly name: string
  /** `updatedAt` of the registration as it is shown. */
  readonly version: string
  readonly kind: RegistrationKind
  readonly customers: readonly Candidate[]
  /** Ticked to begin with: for a new customer, and for one that is here already. */
  readonly rights: { readonly fresh: readonly Right[]; readonly existing: readonly Right[] }
}

const NEW = 'new'
const OTHER = 'other'

/** For which customer the applicant comes in, and what they may do there. */
export function ApproveForm(props: Props) {
  const { t } = usePanel()
  const { failure, pending, submit } = useApproval(props)
  const { customers, kind } = props
  const [isNew, setIsNew] = useState(kind !== 'access' && customers.length === 0)
  const choose = ({ target }: ChangeEvent<HTMLFieldSetElement>) => {
    const { name, value } = target as unknown as HTMLInputElement
    if (name === 'customer') setIsNew(value === NEW)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {failure && <Notice tone="stop" title={failure} />}
      <fieldset className="nz-registration-choice" onChange={choose}>
        <legend className="label">{t('registration.forWhom')}</legend>
        {kind !== 'access' && (
          <Choice value={NEW} label={t('registration.newCustomer')} first={customers.length === 0} />
        )}
        {customers.map(({ number, name, reasons }) => (
          <Choice
            key={number}
            value={`=${number}`}
            label={`${name} (${number})`}
            hint={reasons.map((reason) => t(`registration.match.${reason}`)).join(', ')}
          />
        ))}
        <Choice value={OTHER} label={t('registration.otherCustomer')} />
        <TextField id="other-number" name="number" label={t('registration.otherNumber')} autoComplete="off" />
      </fieldset>
      <Rights rights={isNew ? props.rights.fresh : props.rights.existing} />
      <div>
        <button type="submit" className="btn primary" aria-busy={pending || undefined}>
          {t(pending ? 'registration.approving' : 'registration.approve')}
        </button>
      </div>
    </form>
  )
}

type ChoiceProps = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly first?: boolean
}

function Choice({ value, label, hint, first }: ChoiceProps) {
  return (
    <label className="pick">
      <input type="radio" className="box" name="customer" value={value} defaultChecked={first} />
      <span>
        {label}
        {hint && (
          <>
            <br />
            <span className="hint">{hint}</span>
          </>
        )}
      </span>
    </label>
  )
}

/** A tick that another choice of customer changes begins anew with it; the others stay as they were set. */
function Rights({ rights }: { readonly rights: readonly Right[] }) {
  const { t } = usePanel()
  return (
    <fieldset className="nz-registration-choice">
      <legend className="label">{t('registration.rights')}</legend>
      {OFFERED_RIGHTS.map((right) => (
        <Checkbox
          key={`${right} ${rights.includes(right)}`}
          name="rights"
          value={right}
          label={t(`registration.right.${right as Offered}`)}
          defaultChecked={rights.includes(right)}
        />
      ))}
    </fieldset>
  )
}

type Offered = Exclude<Right, 'placeOrders' | 'approveOrders'>

/** The number that was chosen; undefined for a new customer, null when nothing was. */
function chosenNumber(form: FormData): string | undefined | null {
  const customer = form.get('customer')
  if (customer === NEW) return undefined
  if (customer === OTHER) return String(form.get('number')).trim() || null
  return typeof customer === 'string' ? customer.slice(1) : null
}

function useApproval({ id, name, version }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    const customerNumber = chosenNumber(form)
    if (customerNumber === null) return setFailure(t('registration.chooseCustomer'))
    start(async () => {
      const body = { customerNumber, rights: form.getAll('rights'), unchangedSince: version }
      const answer = await postVerb(`registrations/${id}/approve`, locale, body)
      if (answer.kind === 'done') toast.success(t('registration.approved', { name }))
      setFailure(answer.kind === 'done' ? null : failureSentence(answer, t))
      router.refresh()
    })
  }
  return { failure, pending, submit }
}
