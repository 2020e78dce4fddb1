'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import type { RegistrationEvent } from '@/core/registrations/status'
import { Notice } from '@/ui/Notice'
import { TextArea } from '@/ui/TextArea'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Verb = Extract<RegistrationEvent, 'proceed' | 'reject' | 'withdraw'>

type Props = {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly verbs: readonly RegistrationEvent[]
}

const ORDER: readonly Verb[] = ['proceed', 'reject', 'withdraw']
const MAX_REASON = 1000

/** What staff may do beside approving. */
export function RegistrationVerbs({ verbs, ...of }: Props) {
  return (
    <div className="nz-verbs">
      {ORDER.filter((verb) => verbs.includes(verb)).map((verb) => (
        <VerbButton key={verb} verb={verb} {...of} />
      ))}
    </div>
  )
}

type ButtonProps = Omit<Props, 'verbs'> & { readonly verb: Verb }

function VerbButton(props: ButtonProps) {
  const { verb } = props
  const { t } = usePanel()
  const { dialog, reason, setReason, failure, pending, take } = useVerb(props)
  const word = t(pending ? 'registration.pending' : `registration.do.${verb}`)
  if (verb === 'proceed') {
    return (
      <div>
        <button type="button" className="btn" aria-busy={pending || undefined} onClick={take}>
          {word}
        </button>
        {failure && <Notice tone="stop" title={failure} />}
      </div>
    )
  }
  return (
    <div>
      <button type="button" className="btn danger" onClick={() => dialog.current?.showModal()}>
        {t(`registration.do.${verb}`)}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby={`${verb}-title`}>
        <h2 id={`${verb}-title`}>{t(`registration.do.${verb}`)}</h2>
        <p>{t(`registration.help.${verb}`)}</p>
        {failure && <Notice tone="stop" title={failure} />}
        {verb === 'reject' && (
          <TextArea
            id="reject-reason"
            label={t('registration.reasonField')}
            value={reason}
            rows={4}
            maxLength={MAX_REASON}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <div className="acts">
          <button type="button" className="btn danger" aria-busy={pending || undefined} onClick={take}>
            {word}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('registration.back')}
          </button>
        </div>
      </dialog>
    </div>
  )
}

function useVerb({ id, name, version, verb }: ButtonProps) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const take = () => {
    if (pending) return
    if (verb === 'reject' && reason.trim() === '') return setFailure(t('registration.reasonMissing'))
    start(async () => {
      const body = verb === 'reject' ? { reason: reason.trim() } : {}
      const answer = await postVerb(`registrations/${id}/${verb}`, locale, { ...body, unchangedSince: version })
      if (answer.kind === 'done') {
        dialog.current?.close()
        toast.success(t(`registration.did.${verb}`, { name }))
      }
      setFailure(answer.kind === 'done' ? null : failureSentence(answer, t))
      router.refresh() // what changed meanwhile shows; what was typed stays
    })
  }
  return { dialog, reason, setReason, failure, pending, take }
}
