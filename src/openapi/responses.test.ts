import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Description } from '@/endpoints/request/described'
import type { Operation } from './operations'
import { responsesOf } from './responses'
import type { Schema } from './schema'
import type { Texts } from './texts'

const texts = { say: (key: string) => key } as Texts
const answers = z.strictObject({ to: z.string() })

const answered = (said: Partial<Description>) => {
  const description = { who: ['admin'], answers, ...said } as Description
  return responsesOf({ method: 'POST', action: 'verb', description } as Operation, texts)
}

const schemaAt = (responses: Record<string, Schema>, status: number) =>
  (responses[status] as { content: { 'application/json': { schema: Schema } } }).content['application/json'].schema

describe('an answer', () => {
  it('holds what its schema says, and nothing else', () => {
    expect(schemaAt(answered({}), 200)).toEqual({
      type: 'object',
      properties: { to: { type: 'string' } },
      required: ['to'],
      additionalProperties: false,
    })
  })

  it('that is a row leads to the rows of its collection', () => {
    expect(schemaAt(answered({ answer: 'rmas', answers: undefined } as object), 200)).toMatchObject({
      properties: { doc: { $ref: '#/components/schemas/rmas' } },
    })
  })

  it('stands beside the files that come as well', () => {
    const { content } = answered({ files: ['text/html'] })[200] as { content: object }
    expect(Object.keys(content)).toEqual(['text/html', 'application/json'])
  })

  it('comes with other statuses too, and where one is a refusal as well it is either', () => {
    const responses = answered({ status: 201, alsoAs: [200, 422], errors: ['IMPORT_COUNT_DIFFERS'] })
    expect(responses[200]).toEqual(responses[201])
    expect(schemaAt(responses, 422).anyOf).toHaveLength(2)
    expect(schemaAt(answered({ alsoAs: [422] }), 422)).toEqual(schemaAt(answered({}), 200))
  })
})
