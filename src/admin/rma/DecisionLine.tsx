'use client'

import type { StatusTone } from '@/core/rmas/statusTone'
import { Chip } from '@/ui/Chip'
import { piecesIn } from '@/ui/quantity'
import { StatusShape } from '@/ui/StatusShape'
import { Stepper } from '@/ui/Stepper'
import { TextField } from '@/ui/TextField'
import { usePanel } from '../text/PanelTextContext'
import type { PanelText } from '../text/panelText'
import { type LineChoice, needsNote, type Verdict, verdictOf } from './decisionDraft'

export type WaitingLine = {
  readonly id: string
  readonly position: number
  readonly requested: number
  readonly articleName: string
  /** Article, order and reference of the customer, in one line. */
  readonly origin: string
  readonly price: string | null
  readonly facts: readonly { readonly tone: 'ok' | 'wait' | 'stop'; readonly text: string }[]
}

type Props = {
  readonly line: WaitingLine
  readonly choice: LineChoice
  readonly error: { readonly at: 'quantity' | 'note'; readonly text: string } | null
  readonly onChoose: (choice: LineChoice) => void
}

const FACT_SHAPES = { ok: 'check', wait: 'triangle', stop: 'octagon' } as const

const MAX_NOTE = 1000

/** One line: what it is, what is known of it, and what the employee makes of it. */
export function DecisionLine({ line, choice, error, onChoose }: Props) {
  const { t } = usePanel()
  return (
    <li className={error ? 'nz-line nz-bad' : 'nz-line'} id={`line-${line.id}`}>
      <div className="nz-line-what">
        <p className="nz-line-no">{t('decide.line', { n: line.position })}</p>
        <span className="art">{line.articleName}</span>
        <p className="sub">{line.origin}</p>
        {line.price && (
          <p className="sub">
            <b>{line.price}</b>
          </p>
        )}
        <p className="nz-line-chip">
          <VerdictChip
            t={t}
            verdict={verdictOf(line, choice)}
            approved={piecesIn(choice.approved)}
            requested={line.requested}
          />
        </p>
      </div>
      <ul className="nz-facts">
        {line.facts.map(({ tone, text }) => (
          <li key={text} className={tone}>
            <StatusShape shape={FACT_SHAPES[tone]} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <LineControls line={line} choice={choice} error={error} onChoose={onChoose} />
    </li>
  )
}

function LineControls({ line, choice, error, onChoose }: Props) {
  const { t } = usePanel()
  const { id, position, requested } = line
  const choose = (approved: string) => onChoose({ ...choice, approved })
  const quantityError = error?.at === 'quantity' ? error.text : null
  return (
    <div className="nz-line-do">
      <div className="nz-line-qty">
        <div className={quantityError ? 'field bad' : 'field'}>
          <span className="label">
            {t('decide.approve')} <span className="req">{t('decide.of', { n: requested })}</span>
          </span>
          <Stepper
            id={`approve-${id}`}
            value={choice.approved}
            max={requested}
            label={t('decide.quantityLabel', { n: position })}
            words={{ fewer: t('decide.fewer'), more: t('decide.more') }}
            onChange={choose}
            invalid={quantityError !== null}
            describedBy={quantityError === null ? undefined : `approve-${id}-error`}
          />
        </div>
        <fieldset>
          <legend className="vh">{t('decide.choice', { n: position })}</legend>
          <div className="acts">
            <button type="button" className="btn quiet" onClick={() => choose(String(requested))}>
              {t('decide.approveLine')}
            </button>
            <button type="button" className="btn quiet danger" onClick={() => choose('0')}>
              {t('decide.rejectLine')}
            </button>
          </div>
        </fieldset>
      </div>
      {quantityError && (
        <p className="err" id={`approve-${id}-error`}>
          {quantityError}
        </p>
      )}
      <TextField
        id={`note-${id}`}
        label={t('decide.note')}
        requiredWord={needsNote(line, choice) ? t('decide.noteRequired') : undefined}
        error={error?.at === 'note' ? error.text : null}
        value={choice.note}
        maxLength={MAX_NOTE}
        autoComplete="off"
        onChange={(event) => onChoose({ ...choice, note: event.target.value })}
      />
    </div>
  )
}

const VERDICT_TONES: Readonly<Record<Verdict, StatusTone>> = {
  open: { tone: 'neutral', shape: 'ring' },
  approve: { tone: 'ok', shape: 'check' },
  part: { tone: 'ok', shape: 'pie' },
  reject: { tone: 'stop', shape: 'octagon' },
}

type VerdictProps = {
  readonly t: PanelText
  readonly verdict: Verdict
  readonly approved: number | null
  readonly requested: number
}

function VerdictChip({ t, verdict, approved, requested }: VerdictProps) {
  const words = {
    open: t('decide.chipOpen'),
    approve: t('decide.chipApprove'),
    part: t('decide.chipPart', { approved: approved ?? 0, requested }),
    reject: t('decide.chipReject'),
  }
  return <Chip {...VERDICT_TONES[verdict]} word={words[verdict]} />
}
