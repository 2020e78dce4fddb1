'use client'

import type { MessageTree } from '@messages/format'
import { type SubmitEvent, useMemo, useState } from 'react'

import type { Grade } from '@/core/rmas/outcomes'
import { Notice } from '@/ui/Notice'
import { SelectField } from '@/ui/SelectField'
import { GradeOptions } from '../receiving/CountTable'
import { receivingText } from '../receiving/receivingText'
import { usePanel } from '../text/PanelTextContext'
import { type ArrivedLine, type CaseOf, type OutcomeRow, outcomesOf, rowsOf } from './outcomeDraft'
import { SplitEditor } from './SplitEditor'
import { useCaseVerb } from './useCaseVerb'

type Props = { readonly messages: MessageTree; readonly of: CaseOf; readonly lines: readonly ArrivedLine[] }

type Draft = { readonly grade: Grade | ''; readonly rows: readonly OutcomeRow[] }

/** An outcome for every piece of every line that came in whole. */
export function InspectForm({ messages, of, lines }: Props) {
  const { locale } = usePanel()
  const t = useMemo(() => receivingText(locale, messages), [locale, messages])
  const { failure, pending, take } = useCaseVerb(of)
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const draftOf = (line: ArrivedLine): Draft => drafts[line.id] ?? { grade: line.grade, rows: rowsOf(line) }
  const change = (line: ArrivedLine, part: Partial<Draft>) =>
    setDrafts({ ...drafts, [line.id]: { ...draftOf(line), ...part } })

  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const inspected = lines.map((line) => {
      const { grade, rows } = draftOf(line)
      return { id: line.id, ...(grade ? { grade } : {}), outcomes: outcomesOf(rows) }
    })
    take({ name: 'inspect', body: { lines: inspected }, done: () => t('inspected', { number: of.number }) })
  }
  return (
    <form className="sect" noValidate onSubmit={save} aria-label={t('inspect')}>
      <div className="sect-h">
        <h2>{t('inspect')}</h2>
      </div>
      <p className="hint">{t('inspectHelp')}</p>
      {failure && <Notice tone="stop" title={failure} focus />}
      {lines.map((line) => (
        <fieldset className="nz-inspected" key={line.id}>
          <legend>
            <span className="art">{line.articleName}</span> <span className="no">{line.articleNumber}</span>
          </legend>
          <div className="nz-split-row">
            <SelectField
              id={`grade-${line.id}`}
              label={t('grade')}
              value={draftOf(line).grade}
              onChange={(event) => change(line, { grade: event.target.value as Grade | '' })}
            >
              <GradeOptions t={t} />
            </SelectField>
          </div>
          <SplitEditor
            t={t}
            id={`inspect-${line.id}`}
            received={line.received}
            rows={draftOf(line).rows}
            onChange={(rows) => change(line, { rows })}
          />
        </fieldset>
      ))}
      <div className="acts">
        <button type="submit" className="btn primary" aria-busy={pending || undefined}>
          {t(pending ? 'saving' : 'inspectSave')}
        </button>
      </div>
    </form>
  )
}
