'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Props = { readonly id: string; readonly number: string; readonly dealer: string; readonly updatedAt: string }

/** Takes a request over from the dealer whom it waits for, after a second look. */
export function TakeOver({ id, number, dealer, updatedAt }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const takeOver = () => {
    if (pending) return
    start(async () => {
      const answer = await postVerb(`rmas/${id}/take-over`, locale, { unchangedSince: updatedAt })
      if (answer.kind !== 'done') return setFailure(failureSentence(answer, t))
      dialog.current?.close()
      toast.success(t('dealerFirst.done', { number }))
      router.refresh()
    })
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
        {t('dealerFirst.open')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby="take-over-title">
        <h2 id="take-over-title">{t('dealerFirst.title', { number, dealer })}</h2>
        <p>{t('dealerFirst.ask')}</p>
        {failure && <Notice tone="stop" title={failure} />}
        <div className="acts">
          <button type="button" className="btn primary" aria-busy={pending || undefined} onClick={takeOver}>
            {t(pending ? 'dealerFirst.pending' : 'dealerFirst.confirm', { number })}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('dealerFirst.keep')}
          </button>
        </div>
      </dialog>
    </>
  )
}
