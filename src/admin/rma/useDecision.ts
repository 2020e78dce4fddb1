'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import { failureSentence } from '../failureSentence'
import { postVerb, type VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import type { PanelText } from '../text/panelText'
import type { WaitingLine } from './DecisionLine'
import { type Choices, decisionBody, type Problem, problemsOf } from './decisionDraft'

export type LineError = { readonly at: 'quantity' | 'note'; readonly text: string }

/** What stands above the lines: some lines miss something, somebody else was first, or the server said no. */
export type Trouble =
  | { readonly kind: 'lines' }
  | { readonly kind: 'race' }
  | { readonly kind: 'refused'; readonly reason: string }

type Options = { readonly id: string; readonly number: string; readonly lines: readonly WaitingLine[] }

const RACE = 409

/** The state of a decision in the making, and its confirmation. */
export function useDecision({ id, number, lines }: Options) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [choices, setChoices] = useState<Choices>({})
  const [errors, setErrors] = useState<ReadonlyMap<string, LineError>>(new Map())
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [pending, start] = useTransition()

  const refuse = (found: Trouble, at: ReadonlyMap<string, LineError> = new Map()) => {
    setErrors(at)
    setTrouble(found)
  }
  const confirm = ({ note, label }: { note: string; label: boolean }) => {
    if (pending) return
    const problems = problemsOf(lines, choices)
    if (problems.size > 0) return refuse({ kind: 'lines' }, problemErrors(problems, lines, t))
    setErrors(new Map())
    setTrouble(null)
    start(async () => {
      const answer = await postVerb(`rmas/${id}/decide`, locale, decisionBody(lines, choices, note, label))
      if (answer.kind !== 'done') return refuse(troubleOf(answer, t), refusalErrors(answer))
      toast.success(t('decide.done', { number }))
      router.refresh()
    })
  }
  return { choices, setChoices, errors, trouble, pending, confirm }
}

function problemErrors(problems: ReadonlyMap<string, Problem>, lines: readonly WaitingLine[], t: PanelText) {
  const asked = new Map(lines.map(({ id, requested }) => [id, requested]))
  return new Map(
    [...problems].map(([id, problem]): [string, LineError] => [
      id,
      { at: problem === 'noteMissing' ? 'note' : 'quantity', text: t(`decide.${problem}`, { allowed: asked.get(id) }) },
    ]),
  )
}

function refusalErrors(answer: VerbAnswer): Map<string, LineError> {
  const refusals = answer.kind === 'refused' && answer.status !== RACE ? answer.refusals : []
  return new Map(
    refusals.flatMap(({ line, message }): [string, LineError][] =>
      line ? [[line, { at: 'quantity', text: message }]] : [],
    ),
  )
}

function troubleOf(answer: Exclude<VerbAnswer, { kind: 'done' }>, t: PanelText): Trouble {
  if (answer.kind === 'refused' && answer.status === RACE) return { kind: 'race' }
  if (answer.kind !== 'refused') return { kind: 'refused', reason: t(`decide.${answer.kind}`) }
  return { kind: 'refused', reason: failureSentence(answer, t) }
}
