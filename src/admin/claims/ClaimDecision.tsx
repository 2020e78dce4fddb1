'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import { MAX_CLAIM_NOTE } from '@/core/claims/requests'
import { Notice } from '@/ui/Notice'
import { piecesIn } from '@/ui/quantity'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Waiting = { readonly id: string; readonly name: string; readonly claimed: number }

type Props = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly lines: readonly Waiting[]
}

type Choice = { readonly accepted: string; readonly note: string; readonly internalNote: string }

const OPEN: Choice = { accepted: '', note: '', internalNote: '' }

/** How many pieces of each article fall under warranty, and what the customer reads of it. Sent at once. */
export function ClaimDecision(props: Props) {
  const { lines } = props
  const { t } = usePanel()
  const { choices, choose, whole, setWhole, failure, pending, take } = useDecision(props)
  const all = (accepted: (line: Waiting) => string) => {
    for (const line of lines) choose(line.id, { accepted: accepted(line) })
  }
  return (
    <section className="nz-claim-decision" aria-labelledby="claim-decision">
      <h2 id="claim-decision">{t('claim.decide.title')}</h2>
      {failure && <Notice tone="stop" title={failure} focus />}
      <div className="acts">
        <button type="button" className="btn" onClick={() => all(({ claimed }) => String(claimed))}>
          {t('claim.decide.all')}
        </button>
        <button type="button" className="btn quiet danger" onClick={() => all(() => '0')}>
          {t('claim.decide.none')}
        </button>
      </div>
      <ul className="nz-claimed">
        {lines.map((line) => (
          <Line key={line.id} line={line} choice={choices[line.id] ?? OPEN} onChoose={choose} />
        ))}
      </ul>
      <TextArea
        id="claim-note"
        label={t('claim.decide.whole')}
        rows={3}
        maxLength={MAX_CLAIM_NOTE}
        value={whole}
        onChange={(event) => setWhole(event.target.value)}
      />
      <div className="acts">
        <button type="button" className="btn primary" aria-busy={pending || undefined} onClick={take}>
          {t(pending ? 'claim.decide.pending' : 'claim.decide.submit')}
        </button>
      </div>
    </section>
  )
}

type LineProps = {
  readonly line: Waiting
  readonly choice: Choice
  readonly onChoose: (id: string, part: Partial<Choice>) => void
}

function Line({ line: { id, name, claimed }, choice, onChoose }: LineProps) {
  const { t } = usePanel()
  const field = (part: keyof Choice, label: string) => (
    <TextField
      id={`${part}-${id}`}
      label={label}
      aria-label={`${label}: ${name}`}
      value={choice[part]}
      autoComplete="off"
      {...(part === 'accepted' ? { inputMode: 'numeric', maxLength: 5 } : { maxLength: MAX_CLAIM_NOTE })}
      onChange={(event) => onChoose(id, { [part]: event.target.value })}
    />
  )
  return (
    <li className="nz-decide-line">
      <span className="art">{name}</span>
      {field('accepted', t('claim.decide.quantity', { n: claimed }))}
      {field('note', t('claim.decide.note'))}
      {field('internalNote', t('claim.decide.internalNote'))}
    </li>
  )
}

function useDecision({ id, number, version, lines }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const [whole, setWhole] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const choose = (line: string, part: Partial<Choice>) =>
    setChoices((before) => ({ ...before, [line]: { ...(before[line] ?? OPEN), ...part } }))

  const take = () => {
    if (pending) return
    const decided = lines.map((line) => ({ ...line, choice: choices[line.id] ?? OPEN }))
    const bad = decided.find(({ choice, claimed }) => (piecesIn(choice.accepted) ?? claimed + 1) > claimed)
    if (bad) return setFailure(t('claim.decide.bad', { n: bad.claimed }))
    start(async () => {
      const answer = await postVerb(`warranty-claims/${id}/decide`, locale, {
        lines: decided.map(({ id: line, choice }) => ({
          id: line,
          quantityAccepted: piecesIn(choice.accepted) ?? 0,
          ...(choice.note.trim() ? { note: choice.note } : {}),
          ...(choice.internalNote.trim() ? { internalNote: choice.internalNote } : {}),
        })),
        ...(whole.trim() ? { note: whole } : {}),
        unchangedRevision: version,
      })
      router.refresh() // what changed meanwhile shows; what was typed stays
      if (answer.kind !== 'done') return setFailure(failureSentence(answer, t))
      setFailure(null)
      toast.success(t('claim.decide.done', { number }))
    })
  }
  return { choices, choose, whole, setWhole, failure, pending, take }
}
