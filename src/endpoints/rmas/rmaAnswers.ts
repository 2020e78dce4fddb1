/** Answers as the case stores them: as typed while it is a draft, with the frozen form once it is sent. */
import type { PayloadRequest } from 'payload'

import type { Answers } from '@/core/forms/condition'
import type { FormPlace } from '@/core/rmas/answers'
import { keepFormVersion } from '@/db/formVersions'
import type { Rma } from '@/payload-types'
import type { Answered } from '../forms/judgeAnswers'

export type StoredAnswers = NonNullable<Rma['answers']>

export const NO_ANSWERS: StoredAnswers = { form: null, version: null, values: null }

/** Of a draft. What no form asks for now is kept: its reason may come back. */
export function typedAnswers(
  places: readonly FormPlace[],
  line: string | null,
  answers: Answers | undefined,
): StoredAnswers {
  const form = places.find((place) => place.line === line)?.form ?? null
  return { form, version: null, values: answers ? asJson(answers) : null }
}

/** What was typed into a draft, as the request that would store it again. */
export function answersIn(stored: StoredAnswers | null | undefined): { answers?: Record<string, never> } {
  const values = stored?.values
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return {}
  return { answers: values as Record<string, never> }
}

/** Keeps the form of each answer as it is now, and says by which hash. */
export async function frozenAnswers(req: PayloadRequest, answered: readonly Answered[]) {
  const frozen = new Map<string | null, StoredAnswers>()
  for (const { line, form, definition, values } of answered) {
    const version = await keepFormVersion(req, form, definition)
    frozen.set(line, { form, version, values: asJson(values) })
  }
  return frozen
}

const asJson = (answers: Answers) => ({ ...answers }) as StoredAnswers['values']
