'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { TextArea } from '@/ui/TextArea'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Props = { readonly id: string; readonly number: string }

/** Withdraws an approval, after a second look. */
export function CancelCase({ id, number }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const cancel = () => {
    if (pending) return
    start(async () => {
      const said = note.trim()
      const answer = await postVerb(`rmas/${id}/cancel`, locale, said ? { note: said } : {})
      if (answer.kind !== 'done') return setFailure(failureSentence(answer, t))
      dialog.current?.close()
      toast.success(t('cancel.done', { number }))
      router.refresh()
    })
  }
  return (
    <div className="nz-cancel">
      <button type="button" className="btn danger" onClick={() => dialog.current?.showModal()}>
        <Icon name="cross" small />
        {t('cancel.open')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby="cancel-title">
        <h2 id="cancel-title">{t('cancel.title', { number })}</h2>
        <p>{t('cancel.help')}</p>
        {failure && <Notice tone="stop" title={failure} />}
        <TextArea
          id="cancel-note"
          label={t('cancel.note')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="acts">
          <button type="button" className="btn danger" aria-busy={pending || undefined} onClick={cancel}>
            {t(pending ? 'cancel.pending' : 'cancel.confirm', { number })}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('cancel.keep')}
          </button>
        </div>
      </dialog>
    </div>
  )
}
