/** Answers of several endpoints. */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { DOMAIN_ERROR_CODES } from '@/core/errors'

/** It was done; told in words. */
export const Done = z.strictObject({ message: z.string() })

export const done = (req: PayloadRequest): Response =>
  Response.json({ message: req.t('general:success') } satisfies AnswerOf<typeof Done>)

/** The row that it was about, by its id. */
export const OneId = z.strictObject({ doc: z.strictObject({ id: z.string() }) })

export const oneId = (id: string): Response => Response.json({ doc: { id } } satisfies AnswerOf<typeof OneId>)

/** Why something is not possible, in the caller's language; `data` fills the sentence. */
export const Refused = z.strictObject({
  name: z.enum(DOMAIN_ERROR_CODES),
  message: z.string(),
  data: z.record(z.string(), z.unknown()),
})
