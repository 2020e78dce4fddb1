/** Listens to every endpoint of ours while tests use it: what it answers and refuses with has to be as its description says. */
import type { Endpoint, SanitizedConfig } from 'payload'

import type { DomainError, DomainErrors } from '@/core/errors'
import { type Description, descriptionOf, refusalsOf } from '@/endpoints/request/described'

/** @returns what was answered and is not described, a sentence each; it fills while tests run */
export function watchEndpoints(config: SanitizedConfig): ReadonlySet<string> {
  const undescribed = new Set<string>()
  const places = [
    ...config.collections.map(({ slug, endpoints }) => [`/${slug}`, endpoints] as const),
    ...config.globals.map(({ slug, endpoints }) => [`/globals/${slug}`, endpoints] as const),
    ['', config.endpoints] as const,
  ]
  for (const [base, endpoints] of places) {
    for (const endpoint of endpoints || []) {
      const description = descriptionOf(endpoint)
      const name = `${endpoint.method.toUpperCase()} ${base}${endpoint.path}`
      if (description) listen(endpoint, description, (what) => undescribed.add(`${name} ${what}`))
    }
  }
  return undescribed
}

function listen(endpoint: Endpoint, description: Description, tell: (what: string) => void): void {
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

/** What is not as `answers` says; null where all is. */
async function faultOf(answer: Response, { answers }: Description): Promise<string | null> {
  if (!answers || answer.status >= 400) return null
  const read = answers.safeParse(await answer.clone().json())
  return read.success ? null : `answered ${JSON.stringify(read.error.issues)}`
}
