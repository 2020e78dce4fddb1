/** Listens to every endpoint of ours while tests use it: what it answers and refuses with has to be as its description says. */
import type { Endpoint, Payload } from 'payload'

import type { DomainError, DomainErrors } from '@/core/errors'
import { type Description, refusalsOf } from '@/endpoints/request/described'
import { type AnswerFaults, answerFaults } from './answerFaults'
import { ownEndpoints } from './ownEndpoints'

/** @returns what was answered and is not described, a sentence each; it fills while tests run */
export function watchEndpoints(payload: Payload): ReadonlySet<string> {
  const faultOf = answerFaults(payload)
  const undescribed = new Set<string>()
  for (const { name, endpoint, description } of ownEndpoints(payload.config)) {
    listen(endpoint, { description, faultOf, tell: (what) => undescribed.add(`${name} ${what}`) })
  }
  return undescribed
}

type Listening = {
  readonly description: Description
  readonly faultOf: AnswerFaults
  readonly tell: (what: string) => void
}

function listen(endpoint: Endpoint, { description, faultOf, tell }: Listening): void {
  const known: readonly string[] = refusalsOf(description)
  const { handler } = endpoint
  endpoint.handler = async (req) => {
    try {
      const answer = await handler(req)
      for (const code of await codesIn(answer)) if (!known.includes(code)) tell(`refused with ${code}`)
      const fault = await faultOf(answer, description)
      if (fault) tell(fault)
      return answer
    } catch (error) {
      for (const code of codesOf(error)) if (!known.includes(code)) tell(`refused with ${code}`)
      throw error
    }
  }
}

function codesOf(error: unknown): string[] {
  const { name } = error as Error
  if (name === 'DomainError') return [(error as DomainError).code]
  return name === 'DomainErrors' ? (error as DomainErrors).errors.map(({ code }) => code) : []
}

async function codesIn(answer: Response): Promise<string[]> {
  const isJson = answer.headers.get('content-type')?.includes('json')
  if (answer.status < 400 || !isJson) return []
  const { errors = [] } = (await answer.clone().json()) as { errors?: { name: string }[] }
  return errors.map(({ name }) => name)
}
