'use client'

import { toast } from '@payloadcms/ui'
import { useRef, useTransition } from 'react'

import type { Locale } from '@/core/locale'
import { Icon } from '@/ui/Icon'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Props = { readonly id: string; readonly language: Locale; readonly number: string }

/** A test to oneself, and the way back to the shipped text. */
export function PreviewActions({ id, language, number }: Props) {
  const { t, locale } = usePanel()
  const [pending, start] = useTransition()
  const test = () =>
    start(async () => {
      const asked = { locale: language, ...(number ? { rma: number } : {}) }
      const answer = await postVerb<{ to: string }>(`templates/${id}/test`, locale, asked)
      if (answer.kind === 'done') toast.success(t('template.tested', { to: answer.body.to }))
      else toast.error(t('template.failed', { reason: failureSentence(answer, t) }))
    })
  return (
    <div className="acts">
      <button type="button" className="btn" aria-busy={pending || undefined} disabled={pending} onClick={test}>
        <Icon name="message" small />
        {t(pending ? 'template.testing' : 'template.test')}
      </button>
      <RestoreShipped id={id} />
    </div>
  )
}

function RestoreShipped({ id }: { readonly id: string }) {
  const { t, locale } = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  const [pending, start] = useTransition()
  const restore = () =>
    start(async () => {
      const answer = await postVerb(`templates/${id}/restore-shipped`, locale)
      if (answer.kind === 'done') return window.location.reload() // the editor holds the old text
      dialog.current?.close()
      toast.error(t('template.failed', { reason: failureSentence(answer, t) }))
    })
  return (
    <>
      <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
        {t('template.restore')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby="restore-title">
        <h2 id="restore-title">{t('template.restore')}</h2>
        <p>{t('template.restoreConfirm')}</p>
        <div className="acts">
          <button type="button" className="btn danger" aria-busy={pending || undefined} onClick={restore}>
            {t(pending ? 'template.restoring' : 'template.restoreYes')}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('template.restoreNo')}
          </button>
        </div>
      </dialog>
    </>
  )
}
