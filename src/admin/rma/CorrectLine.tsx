'use client'

import { useRef, useState } from 'react'

import { Checkbox } from '@/ui/Checkbox'
import { Notice } from '@/ui/Notice'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import type { ReceivingText } from '../receiving/receivingText'
import { piecesOf } from '../receiving/tally'
import { type ArrivedLine, type CaseOf, type OutcomeRow, outcomesOf, rowsOf } from './outcomeDraft'
import { SplitEditor } from './SplitEditor'
import { useCaseVerb } from './useCaseVerb'

type Props = { readonly t: ReceivingText; readonly of: CaseOf; readonly line: ArrivedLine }

/** Sets the count or the outcomes of one line right, with the reason. */
export function CorrectLine({ t, of, line }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { failure, setFailure, pending, take } = useCaseVerb(of)
  const [received, setReceived] = useState(String(line.received))
  const [final, setFinal] = useState(line.status !== 'approved')
  const [rows, setRows] = useState<readonly OutcomeRow[]>(rowsOf(line))
  const [note, setNote] = useState('')
  const [pieces, judged] = [piecesOf(received), line.outcomes.length > 0]
  const whole = pieces > 0 && (final || pieces === line.approved)

  const save = () => {
    if (!note.trim()) return setFailure(t('whyMissing'))
    const outcomes = judged && whole ? { outcomes: outcomesOf(rows) } : {}
    const lines = [{ id: line.id, quantityReceived: pieces, final, ...outcomes }]
    take({ name: 'correct', body: { lines, note }, done: () => t('corrected') }, () => dialog.current?.close())
  }
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => dialog.current?.showModal()}>
        {t('correct')}
      </button>
      <dialog ref={dialog} className="nz-dialog" aria-labelledby={`correct-${line.id}`}>
        <h2 id={`correct-${line.id}`}>{t('correctTitle', { article: line.articleName })}</h2>
        <p>{t('correctHelp')}</p>
        {failure && <Notice tone="stop" title={failure} />}
        <TextField
          id={`received-${line.id}`}
          label={t('receivedInAll')}
          inputMode="numeric"
          autoComplete="off"
          value={received}
          maxLength={7}
          onChange={(event) => setReceived(event.target.value)}
        />
        {pieces < line.approved && (
          <Checkbox label={t('restGone')} checked={final} onChange={(event) => setFinal(event.target.checked)} />
        )}
        {judged && whole && (
          <SplitEditor t={t} id={`split-${line.id}`} received={pieces} rows={rows} onChange={setRows} />
        )}
        <TextArea
          id={`why-${line.id}`}
          label={t('why')}
          hint={t('whyHint')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="acts">
          <button type="button" className="btn primary" aria-busy={pending || undefined} onClick={save}>
            {t(pending ? 'correcting' : 'correctSave')}
          </button>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            {t('close')}
          </button>
        </div>
      </dialog>
    </>
  )
}
