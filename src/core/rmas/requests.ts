/** The lawful shapes of what clients send. Unknown keys are refused; numbers must be JSON numbers. */
import { z } from 'zod'

import { DomainError } from '../errors'
import { FIELD_NAME, MAX_ANSWER, MAX_FIELDS } from '../forms/definition'
import { isPlainAddress } from '../plainAddress'
import { MAX_LINES, MOST_FREE_PIECES, MOST_ROWS } from './limits'

/** Control characters other than line feed and tab, and halves of surrogate pairs, which no database keeps. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/u

/** Text of a person. Browsers send CRLF; what is stored has LF alone. */
export const textOf = (max: number) =>
  z
    .string()
    .overwrite((value) => value.replace(/\r\n?/g, '\n'))
    .max(max)
    .refine((value) => !UNPRINTABLE.test(value), 'control characters are not allowed')

/** Text on one line. */
export const oneLine = (max: number) => textOf(max).refine((value) => !/[\n\t]/.test(value), 'one line')

/** An id as both databases write them. */
export const Id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

export const EmailAddress = z.string().refine(isPlainAddress, 'one plain mail address')

const CheckLine = z.strictObject({ orderLine: Id, quantityRequested: z.int().min(1) })

/** POST /api/rmas/check */
export const CheckRequest = z.strictObject({ lines: z.array(CheckLine).min(1).max(MAX_LINES) })

export type CheckRequest = z.infer<typeof CheckRequest>

const MatchRow = z.strictObject({
  /** Number of an article, ours or the customer's own; else that of an order with one article. */
  code: oneLine(100).min(1),
  order: oneLine(100).min(1).optional(),
  quantity: z.int().min(1).max(MOST_FREE_PIECES),
})

export type MatchRow = z.infer<typeof MatchRow>

/** POST /api/rmas/match */
export const MatchRequest = z.strictObject({
  /** Whoever acts for several names one. */
  customer: Id.optional(),
  rows: z.array(MatchRow).min(1).max(MOST_ROWS),
})

/** Answers to a form by the names of its fields; whether they fit is the evaluator's (src/core/forms/evaluate.ts). */
export const AnswersShape = z
  .record(z.string().regex(FIELD_NAME), z.union([textOf(MAX_ANSWER), z.number(), z.boolean(), z.array(Id).max(50)]))
  .refine((answers) => Object.keys(answers).length <= MAX_FIELDS, 'too many answers')

const FREE_FIELDS = ['articleNumber', 'articleName', 'orderNumber'] as const

/**
 * Names an order line, or is a free entry: an article that the customer types in. `freeEntry` is then a name of the
 * caller's own choice, by which refusals speak of the line.
 */
const RequestLine = z
  .strictObject({
    orderLine: Id.optional(),
    freeEntry: Id.optional(),
    articleNumber: oneLine(100).optional(),
    articleName: oneLine(200).optional(),
    orderNumber: oneLine(50).optional(),
    quantityRequested: z.int().min(0),
    reason: Id.optional(),
    /** To the form of the line's own reason. */
    answers: AnswersShape.optional(),
    remark: textOf(1000).optional(),
  })
  .superRefine((given, ctx) => {
    const free = given.freeEntry !== undefined
    const fault = (path: string) => ctx.addIssue({ code: 'custom', path: [path], input: given })
    if ((given.orderLine === undefined) !== free) fault('orderLine')
    if (free && given.quantityRequested > MOST_FREE_PIECES) fault('quantityRequested')
    if (!free) for (const name of FREE_FIELDS) if (given[name] !== undefined) fault(name)
  })

type RequestLine = z.infer<typeof RequestLine>

/** How refusals name a line: the id of its order line, or the name that the caller gave a free entry. */
export const lineName = ({ orderLine, freeEntry }: Pick<RequestLine, 'orderLine' | 'freeEntry'>): string =>
  orderLine ?? freeEntry ?? ''

/** What a free entry must say before it is sent. */
export function missingOfFreeEntry(line: Pick<RequestLine, 'freeEntry' | 'articleNumber' | 'articleName'>) {
  if (line.freeEntry === undefined) return []
  return (['articleNumber', 'articleName'] as const).filter((name) => !line[name]?.trim())
}

const shape = {
  lines: z.array(RequestLine).max(MAX_LINES),
  reason: Id.optional(),
  /** To the form of the reason of the whole request. */
  answers: AnswersShape.optional(),
  remarks: textOf(2000).optional(),
  ccEmail: EmailAddress.optional(),
  acceptTerms: z.boolean().optional(),
  /** How the goods come back (transport.ts); they are sent where nothing is said. */
  transport: oneLine(20).optional(),
  /** Only staff may name the customer they act for. */
  customer: Id.optional(),
}

/** The `updatedAt` of the case as the caller read it: refused when it was changed since. */
export const unchangedSince = z.iso.datetime().optional()

/** The hash of the terms that were shown (GET /api/rmas/terms): refused when other terms hold by now. */
export const termsHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()

/** POST /api/rmas/:id/draft: a draft, replaced as a whole; no lines and quantities of 0 are fine until it is sent. */
export const SaveDraftRequest = z.strictObject({ ...shape, draft: z.literal(true).optional(), unchangedSince })

export type SaveDraftRequest = z.infer<typeof SaveDraftRequest>

/** POST /api/rmas: sends an RMA, or with `draft: true` keeps it for later. */
export const CreateRmaRequest = z
  .strictObject({ ...shape, draft: z.boolean().optional(), termsHash })
  .superRefine((request, ctx) => {
    if (request.draft) return
    if (request.lines.length === 0) {
      ctx.addIssue({
        code: 'too_small',
        minimum: 1,
        inclusive: true,
        origin: 'array',
        path: ['lines'],
        input: request.lines,
      })
    }
    for (const [index, asked] of request.lines.entries()) {
      const { quantityRequested } = asked
      for (const name of missingOfFreeEntry(asked))
        ctx.addIssue({ code: 'custom', path: ['lines', index, name], input: asked[name] })
      if (quantityRequested >= 1) continue
      const path = ['lines', index, 'quantityRequested']
      ctx.addIssue({ code: 'too_small', minimum: 1, inclusive: true, origin: 'int', path, input: quantityRequested })
    }
  })

export type CreateRmaRequest = z.infer<typeof CreateRmaRequest>

/** POST /api/rmas/:id/submit: sends a draft as it is. */
export const SubmitDraftRequest = z.strictObject({ acceptTerms: z.boolean().optional(), termsHash, unchangedSince })

export type SubmitDraftRequest = z.infer<typeof SubmitDraftRequest>

const DecisionLine = z.strictObject({
  id: Id,
  quantityApproved: z.int().min(0),
  note: textOf(1000).optional(),
})

/** POST /api/rmas/:id/decide; `label: true` asks for a shipping label whatever the customer's settings say. */
export const DecideRequest = z.strictObject({
  lines: z.array(DecisionLine).min(1).max(MAX_LINES),
  note: textOf(1000).optional(),
  label: z.boolean().optional(),
})

export type DecideRequest = z.infer<typeof DecideRequest>

/** POST /api/rmas/:id/cancel */
export const CancelRequest = z.strictObject({ note: textOf(1000).optional(), unchangedSince })

export type CancelRequest = z.infer<typeof CancelRequest>

/** POST /api/rmas/:id/take-over */
export const TakeOverRequest = z.strictObject({ unchangedSince })

/**
 * `body` as the schema's shape.
 *
 * @throws DomainError INVALID_INPUT with `details.issues`: the path and kind of every fault, never the input itself
 */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, code }) => ({ path: path.map(String).join('.'), code }))
  throw new DomainError('INVALID_INPUT', 'The request has not the shape that was agreed', { issues })
}
