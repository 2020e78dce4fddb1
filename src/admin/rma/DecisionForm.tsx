'use client'

import { type KeyboardEvent, type SubmitEvent, useState } from 'react'

import { Checkbox } from '@/ui/Checkbox'
import { Icon } from '@/ui/Icon'
import { TextArea } from '@/ui/TextArea'
import { usePanel } from '../text/PanelTextContext'
import { DecisionBar } from './DecisionBar'
import { DecisionLine, type WaitingLine } from './DecisionLine'
import { DecisionTrouble } from './DecisionTrouble'
import { choiceOf, chooseAll } from './decisionDraft'
import { useDecision } from './useDecision'

export type LabelRule = 'asked' | 'always' | 'never'

type Props = {
  readonly id: string
  readonly number: string
  readonly lines: readonly WaitingLine[]
  /** Whether a label is made: as is ticked, always, or never. */
  readonly label: LabelRule
}

const LABEL_HINTS = {
  asked: 'decide.labelHint',
  always: 'decide.labelAlways',
  never: 'decide.labelNever',
} as const

/** The decision on every waiting line, confirmed once. What was typed stays until it has been recorded. */
export function DecisionForm({ id, number, lines, label: rule }: Props) {
  const { t } = usePanel()
  const decision = useDecision({ id, number, lines })
  const { choices, setChoices } = decision
  const [note, setNote] = useState('')
  const [label, setLabel] = useState(false)

  const confirm = (event: SubmitEvent) => {
    event.preventDefault()
    decision.confirm({ note, label: label && rule === 'asked' })
  }
  return (
    <form noValidate onSubmit={confirm} onKeyDown={onlyOnPurpose} aria-label={t('decide.heading')}>
      <DecisionTrouble trouble={decision.trouble} errors={decision.errors} lines={lines} />
      <section className="sect nz-decide">
        <div className="sect-h">
          <h2>{t('decide.heading')}</h2>
          <span className="acts">
            <button type="button" className="btn" onClick={() => setChoices(chooseAll(lines, choices, 'approve'))}>
              <Icon name="check" small />
              {t('decide.approveAll')}
            </button>
            <button
              type="button"
              className="btn danger"
              onClick={() => setChoices(chooseAll(lines, choices, 'reject'))}
            >
              <Icon name="cross" small />
              {t('decide.rejectAll')}
            </button>
          </span>
        </div>
        <ol>
          {lines.map((line) => (
            <DecisionLine
              key={line.id}
              line={line}
              choice={choiceOf(choices, line.id)}
              error={decision.errors.get(line.id) ?? null}
              onChoose={(choice) => setChoices({ ...choices, [line.id]: choice })}
            />
          ))}
        </ol>
      </section>
      <div className="pair nz-decide-all">
        <TextArea
          id="decision-note"
          label={t('decide.decisionNote')}
          hint={t('decide.decisionNoteHint')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="nz-label">
          <Checkbox
            label={t('decide.label')}
            hint={t(LABEL_HINTS[rule])}
            checked={rule === 'asked' ? label : rule === 'always'}
            disabled={rule !== 'asked'}
            onChange={(event) => setLabel(event.target.checked)}
          />
        </div>
      </div>
      <DecisionBar lines={lines} choices={choices} pending={decision.pending} />
    </form>
  )
}

/** A decision is final, so Enter in a field does not confirm it; Ctrl or Cmd with Enter does. */
function onlyOnPurpose(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter') return
  const wanted = event.ctrlKey || event.metaKey
  if (wanted) event.currentTarget.requestSubmit()
  if (wanted || event.target instanceof HTMLInputElement) event.preventDefault()
}
