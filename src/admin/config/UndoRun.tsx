'use client'

import { toast } from '@payloadcms/ui'
import { useId, useRef, useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import type { ConfigText } from './configText'

type Props = { readonly t: ConfigText; readonly run: string; readonly onUndone: () => void }

/** Asks once, and tells in the same place why it cannot be. */
export function UndoRun({ t, run, onUndone }: Props) {
  const { t: panelText, locale } = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [pending, start] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const undo = () =>
    start(async () => {
      const answer = await postVerb(`config/runs/${run}/undo`, locale)
      if (answer.kind !== 'done') return setRefusal(failureSentence(answer, panelText))
      dialog.current?.close()
      toast.success(t('undone'))
      onUndone()
    })
  return (
    <>
      <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
        {t('undo')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby={title} onClose={() => setRefusal(null)}>
        <h2 id={title}>{t('undoTitle')}</h2>
        <p>{t('undoHelp')}</p>
        {refusal && <Notice id={`undo-${run}`} tone="stop" title={refusal} focus />}
        <div className="acts">
          <button type="button" className="btn danger" aria-busy={pending || undefined} onClick={undo}>
            {t('undoYes')}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </dialog>
    </>
  )
}
