'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { postVerb, type VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { type InTheWay, ObstacleList, obstaclesIn } from './ObstacleList'

type Props = {
  readonly run: string
  /** It was begun before, and broke off. */
  readonly goesOn: boolean
}

type Refused = { readonly sentence: string; readonly obstacles: readonly InTheWay[]; readonly count: number }

/** Asks once, and tells in the same place why it cannot be. */
export function UndoImport({ run, goesOn }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [pending, start] = useTransition()
  const [refused, setRefused] = useState<Refused | null>(null)

  const refuse = (answer: Exclude<VerbAnswer, { kind: 'done' }>) => {
    const found = answer.kind === 'refused' ? obstaclesIn(answer.refusals) : { obstacles: [], count: 0 }
    setRefused({ sentence: failureSentence(answer, t), ...found })
  }
  const undo = () =>
    start(async () => {
      const answer = await postVerb(`erp-imports/${run}/undo`, locale)
      if (answer.kind !== 'done') return refuse(answer)
      dialog.current?.close()
      toast.success(t('erpImport.undone'))
      router.refresh()
    })
  return (
    <div className="nz nz-key">
      <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
        {t(goesOn ? 'erpImport.goOn' : 'erpImport.undo')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby={title} onClose={() => setRefused(null)}>
        <h2 id={title}>{t('erpImport.title')}</h2>
        <p>{t('erpImport.help')}</p>
        {refused && (
          <Notice id={`undo-${run}`} tone="stop" title={refused.sentence} focus>
            <ObstacleList obstacles={refused.obstacles} count={refused.count} />
          </Notice>
        )}
        <div className="acts">
          <button
            type="button"
            className="btn danger"
            aria-busy={pending || undefined}
            onClick={() => pending || undo()}
          >
            {t('erpImport.yes')}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('erpImport.cancel')}
          </button>
        </div>
      </dialog>
    </div>
  )
}
