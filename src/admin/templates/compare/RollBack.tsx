'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useTransition } from 'react'

import { failureSentence } from '../../failureSentence'
import { templatePath } from '../../paths'
import { postVerb } from '../../postVerb'
import { usePanel } from '../../text/PanelTextContext'

type Props = { readonly template: string; readonly version: string }

/** Brings a version back, as the draft or online; the guard judges what goes online. */
export function RollBack({ template, version }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [pending, start] = useTransition()
  const rollBack = (publish: boolean) =>
    start(async () => {
      const answer = await postVerb(`templates/${template}/roll-back`, locale, { version, publish })
      dialog.current?.close()
      if (answer.kind !== 'done') toast.error(t('template.failed', { reason: failureSentence(answer, t) }))
      else {
        toast.success(t(publish ? 'template.rolledBackOnline' : 'template.rolledBack'))
        router.push(templatePath(template))
      }
    })
  return (
    <div className="acts">
      <button type="button" className="btn" aria-busy={pending || undefined} onClick={() => rollBack(false)}>
        {t('template.rollBackDraft')}
      </button>
      <button type="button" className="btn" disabled={pending} onClick={() => dialog.current?.showModal()}>
        {t('template.rollBackOnline')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby="roll-back-title">
        <h2 id="roll-back-title">{t('template.rollBackOnline')}</h2>
        <p>{t('template.rollBackConfirm')}</p>
        <div className="acts">
          <button type="button" className="btn danger" aria-busy={pending || undefined} onClick={() => rollBack(true)}>
            {t('template.rollBackYes')}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('template.restoreNo')}
          </button>
        </div>
      </dialog>
    </div>
  )
}
