'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import { MAX_MESSAGE } from '@/core/services/requests'
import type { ServiceEvent } from '@/core/services/status'
import { Notice } from '@/ui/Notice'
import { TextArea } from '@/ui/TextArea'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Props = {
  /** Below /api. */
  readonly path: string
  readonly verb: ServiceEvent | 'note'
  readonly number: string
  readonly version: number
  /** What is written with it; null: it is done at once. */
  readonly field: { readonly name: string; readonly required: boolean } | null
  readonly look: string
  /** What else it does. */
  readonly remark: string | null
}

/** One verb as a button: asks for the words that go with it, takes it, and says how it went. */
export function VerbDialog(props: Props) {
  const { verb, field, look, remark } = props
  const { t } = usePanel()
  const { dialog, said, setSaid, failure, pending, take } = useVerb(props)
  return (
    <div>
      <button
        type="button"
        className={`btn ${look}`}
        aria-busy={pending || undefined}
        onClick={field ? () => dialog.current?.showModal() : take}
      >
        {t(`service.do.${verb}`)}
      </button>
      {!field && failure && <Notice tone="stop" title={failure} />}
      {field && (
        <dialog ref={dialog} className="nz-dialog" aria-labelledby={`${verb}-title`}>
          <h2 id={`${verb}-title`}>{t(`service.do.${verb}`)}</h2>
          <p>{[t(`service.help.${verb}`), remark].filter(Boolean).join(' ')}</p>
          {failure && <Notice tone="stop" title={failure} />}
          <TextArea
            id={`${verb}-text`}
            label={t(`service.field.${verb}`)}
            value={said}
            rows={4}
            maxLength={MAX_MESSAGE}
            onChange={(event) => setSaid(event.target.value)}
          />
          <div className="acts">
            <button
              type="button"
              className={`btn ${look === 'danger' ? 'danger' : 'primary'}`}
              aria-busy={pending || undefined}
              onClick={take}
            >
              {t(pending ? 'service.pending' : `service.confirm.${verb}`)}
            </button>
            <button type="button" className="btn" onClick={() => dialog.current?.close()}>
              {t('service.back')}
            </button>
          </div>
        </dialog>
      )}
    </div>
  )
}

function useVerb({ path, verb, number, version, field }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const take = () => {
    if (pending) return
    const text = said.trim()
    if (field?.required && text === '') return setFailure(t('service.missing'))
    start(async () => {
      const body = field && text ? { [field.name]: text } : {}
      const answer = await postVerb(path, locale, { ...body, unchangedRevision: version })
      if (answer.kind !== 'done') {
        router.refresh() // what changed meanwhile shows; what was typed stays
        return setFailure(failureSentence(answer, t))
      }
      dialog.current?.close()
      setSaid('')
      setFailure(null)
      toast.success(t(`service.did.${verb}`, { number }))
      router.refresh()
    })
  }
  return { dialog, said, setSaid, failure, pending, take }
}
