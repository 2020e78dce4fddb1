/** The lawful shapes of what clients send about warranty claims. */
import { z } from 'zod'

import { MAX_LINES } from '../rmas/limits'
import { AnswersShape, EmailAddress, Id, oneLine, termsHash, textOf, unchangedSince } from '../rmas/requests'

/** What a customer can say of a fault in the form itself; more goes into a file. */
export const MAX_COMPLAINT = 250
/** A draft keeps what was typed beyond that, so that nobody's words are lost on the way. */
const MAX_TYPED_COMPLAINT = 4000
export const MAX_CLAIM_NOTE = 2000
export const MAX_SERIAL = 60

/** More than one claim can mean. */
const MOST_PIECES = 99_999

/** An article of an order of the customer, or one that they type in. `line` is a name of the caller's own choice, by which refusals speak of it. */
const ClaimLine = z
  .strictObject({
    line: Id,
    orderLine: Id.optional(),
    articleNumber: oneLine(100).optional(),
    articleName: oneLine(200).optional(),
    orderNumber: oneLine(50).optional(),
    quantityClaimed: z.int().min(0).max(MOST_PIECES),
    serialNumber: oneLine(MAX_SERIAL).optional(),
  })
  .superRefine((given, ctx) => {
    if (given.orderLine === undefined) return
    for (const name of ['articleNumber', 'articleName', 'orderNumber'] as const)
      if (given[name] !== undefined) ctx.addIssue({ code: 'custom', path: [name], input: given })
  })

const shape = {
  lines: z.array(ClaimLine).max(MAX_LINES),
  /** Where the claim form goes. */
  formEmail: EmailAddress.optional(),
  ccEmail: EmailAddress.optional(),
  contactName: oneLine(120).optional(),
  contactPhone: oneLine(40).optional(),
  /** The code of a kind of damage. */
  damage: oneLine(40).optional(),
  complaint: textOf(MAX_TYPED_COMPLAINT).optional(),
  /** To the application form. */
  answers: AnswersShape.optional(),
  returnAfterReview: z.boolean().optional(),
  acceptTerms: z.boolean().optional(),
  /** Staff name the customer they act for; a contact of several customers may. */
  customer: Id.optional(),
}

/** POST /api/warranty-claims: sends a claim, or with `draft: true` keeps it for later. */
export const CreateClaim = z.strictObject({ ...shape, draft: z.boolean().optional(), termsHash })

export type CreateClaim = z.infer<typeof CreateClaim>
export type ClaimRequest = Omit<CreateClaim, 'draft'>

/** POST …/check: what would be said of these lines. */
export const CheckClaim = z.strictObject({ lines: z.array(ClaimLine).min(1).max(MAX_LINES) })

/** POST …/:id/draft: a draft, replaced as a whole. */
export const SaveClaim = z.strictObject({ ...shape, unchangedSince })

/** POST …/:id/submit: sends a draft as it is. */
export const SubmitClaim = z.strictObject({ acceptTerms: z.boolean().optional(), termsHash, unchangedSince })

const words = textOf(MAX_CLAIM_NOTE).optional()

/** What the caller saw: only verbs raise the `revision`. */
const unchanged = { unchangedSince, unchangedRevision: z.int().min(0).optional() }

/** POST …/review: somebody looks at it. */
export const ReviewClaim = z.strictObject({ internalNote: words, ...unchanged })

/** POST …/forward: it goes to the manufacturer; `note` is for the customer. */
export const ForwardClaim = z.strictObject({ note: words, internalNote: words, ...unchanged })

/** POST …/decide: `note` of a line and of the whole are for the customer. */
export const DecideClaim = z.strictObject({
  lines: z
    .array(z.strictObject({ id: Id, quantityAccepted: z.int().min(0), note: words, internalNote: words }))
    .min(1)
    .max(MAX_LINES),
  note: words,
  internalNote: words,
  ...unchanged,
})

export type DecideClaim = z.infer<typeof DecideClaim>

/** POST …/close: `invoice` is the number of an invoice or credit note of the customer. */
export const CloseClaim = z.strictObject({
  invoice: oneLine(60).optional(),
  note: words,
  internalNote: words,
  ...unchanged,
})

/** POST …/cancel */
export const CancelClaim = z.strictObject({ note: words, ...unchanged })
