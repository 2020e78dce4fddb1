/** What an operation answers, by status: what is well, and what is refused. */
import { successOf } from './bodies'
import type { Operation } from './operations'
import { errorsOf } from './refusals'
import type { Schema } from './schema'
import type { Texts } from './texts'

export function responsesOf(operation: Operation, texts: Texts): Record<string, Schema> {
  const { status, content } = successOf(operation)
  const success = { description: texts.say('success'), content }
  const refusals = errorsOf(operation, texts)
  const more = operation.description?.alsoAs ?? []
  return {
    [status]: success,
    ...refusals,
    ...Object.fromEntries(more.map((one) => [one, eitherOf(success, refusals[one])])),
  }
}

/** Where a refusal has the same status as an answer, it is one of the two. */
function eitherOf(success: Schema, refusal: Schema | undefined): Schema {
  if (!refusal) return success
  const anyOf = [success, refusal].map(({ content }) => jsonIn(content as Schema))
  return { ...refusal, content: { 'application/json': { schema: { anyOf } } } }
}

const jsonIn = (content: Schema): unknown => (content['application/json'] as Schema).schema
