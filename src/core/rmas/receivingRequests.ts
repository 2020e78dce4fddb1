/** The lawful shapes of the verbs of receiving; `revision` is that of the RMA as the caller read it. */
import { z } from 'zod'
import { MAX_LINES } from './limits'
import { GRADES, OUTCOME_KINDS } from './outcomes'
import { Id, textOf } from './requests'

/** As many as one pair of hands counts. */
const MOST_PIECES = 9_999_999

const pieces = z.int().min(0).max(MOST_PIECES)
const some = z.int().min(1).max(MOST_PIECES)
const revision = z.int().min(0)
const grade = z.enum(GRADES).optional()
const internalNote = textOf(1000).optional()
const oneLine = (max: number) => textOf(max).refine((value) => !/[\n\t]/.test(value), 'one line')

/** As many as go with one receipt. */
export const RECEIPT_PHOTOS = 50

/** Ids of what was added by `…/receive/photos`. */
const photos = z.array(Id).max(RECEIPT_PHOTOS).optional()

const Counted = z.strictObject({
  id: Id,
  /** Pieces of this receipt; the earlier ones are counted already. */
  quantity: pieces,
  grade,
  /** Nothing more of this line is waited for. */
  final: z.boolean().optional(),
  photos,
})

const Unannounced = z.strictObject({
  articleNumber: oneLine(100).refine((value) => value.trim() !== '', 'named'),
  articleName: oneLine(200).optional(),
  quantity: some,
  grade,
  photos,
})

/** POST /api/rmas/:id/receive */
export const ReceiveRequest = z.strictObject({
  revision,
  lines: z.array(Counted).max(MAX_LINES),
  unexpected: z.array(Unannounced).max(MAX_LINES).optional(),
  note: internalNote,
})

export type ReceiveRequest = z.infer<typeof ReceiveRequest>

const OutcomeShape = z.strictObject({ kind: z.enum(OUTCOME_KINDS), quantity: some, note: textOf(1000).optional() })

const outcomes = z
  .array(OutcomeShape)
  .min(1)
  .max(2 * OUTCOME_KINDS.length)

/** POST /api/rmas/:id/inspect */
export const InspectRequest = z.strictObject({
  revision,
  lines: z
    .array(z.strictObject({ id: Id, grade, outcomes }))
    .min(1)
    .max(MAX_LINES),
  note: internalNote,
})

export type InspectRequest = z.infer<typeof InspectRequest>

/** POST /api/rmas/:id/complete and POST /api/rmas/:id/confirm */
export const CompleteRequest = z.strictObject({ revision, note: internalNote })

export type CompleteRequest = z.infer<typeof CompleteRequest>

/** POST /api/rmas/:id/label */
export const LabelRequest = z.strictObject({ revision })

const Corrected = z.strictObject({
  id: Id,
  /** All pieces of the line that came in. */
  quantityReceived: pieces.optional(),
  final: z.boolean().optional(),
  grade,
  outcomes: outcomes.optional(),
})

/** POST /api/rmas/:id/correct: `note` says why, for the house alone. */
export const CorrectRequest = z.strictObject({
  revision,
  lines: z.array(Corrected).max(MAX_LINES),
  unexpected: z
    .array(z.strictObject({ id: Id, quantity: pieces }))
    .max(MAX_LINES)
    .optional(),
  note: textOf(1000).refine((value) => value.trim() !== '', 'why'),
})

export type CorrectRequest = z.infer<typeof CorrectRequest>
