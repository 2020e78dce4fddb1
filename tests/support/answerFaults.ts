/** Holds answers of endpoints of ours against what they say of themselves: the status, the media type, and all of the body. */
import type { Payload } from 'payload'
import { z } from 'zod'

import type { Description } from '@/endpoints/request/described'
import { answerOf } from '@/openapi/bodies'
import { fieldAsker, somebodyOfEachKind } from '@/openapi/callers'
import { rowSchemas } from '@/openapi/rows'
import { namesIn, reached } from '@/openapi/schema'

/** What is wrong with an answer that is no refusal; null where nothing is. */
export type AnswerFaults = (answer: Response, description: Description) => Promise<string | null>

export function answerFaults(payload: Payload): AnswerFaults {
  let rows: Promise<ReturnType<typeof rowSchemas>> | undefined
  const checkers = new Map<Description, Promise<z.ZodType | null>>()
  const checkerOf = async (description: Description) => {
    const schema = answerOf(description)
    if (!schema) return null
    rows ??= somebodyOfEachKind(payload).then((all) => rowSchemas(payload.config, fieldAsker(all)))
    const text = JSON.stringify({ ...schema, $defs: reached(await rows, namesIn(schema)) })
    return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
  }
  return async (answer, description) => {
    const { status } = answer
    const { answers, alsoAs = [], files = [], status: usual = 200 } = description
    const described = ([usual, ...alsoAs] as number[]).includes(status)
    if (status === 304 || (status >= 400 && !described)) return null
    if (!described) return `answered with status ${status}`
    const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
    if (type !== 'application/json') return isAmong(files, type) ? null : `answered with ${type}`
    const body: unknown = await answer.clone().json()
    if (status >= 400 && isRefusal(body)) return null
    const checker = checkers.get(description) ?? checkerOf(description)
    checkers.set(description, checker)
    const own = answers?.safeParse(body)
    const read = own?.success === false ? own : (await checker)?.safeParse(body)
    if (read === undefined) return 'answered with JSON'
    return read.success ? null : `answered ${JSON.stringify(read.error.issues)}`
  }
}

const isRefusal = (body: unknown): boolean => body instanceof Object && 'errors' in body

/** What anybody uploaded has any type. */
const isAmong = (files: readonly string[], type: string): boolean =>
  files.includes(type) || files.includes('application/octet-stream')
