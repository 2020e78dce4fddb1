/** The lawful shapes of what clients send about services. */
import { z } from 'zod'

import { AnswersShape, Id, textOf, unchangedSince } from '../rmas/requests'

/** The code of a service type, as REST and bundles name it. */
export const SERVICE_CODE = /^[a-z0-9][a-z0-9-]{0,39}$/

export const MAX_MESSAGE = 2000

const message = textOf(MAX_MESSAGE).refine((value) => value.trim() !== '', 'empty')

const shape = {
  /** To the form of the type. */
  answers: AnswersShape.optional(),
  /** Staff name the customer they act for; a contact of several customers may. */
  customer: Id.optional(),
}

/** POST /api/service-requests: sends a request, or with `draft: true` keeps it for later. */
export const CreateServiceRequest = z.strictObject({
  /** The type's code, or its id. */
  type: Id,
  ...shape,
  draft: z.boolean().optional(),
})

export type CreateServiceRequest = z.infer<typeof CreateServiceRequest>

/** POST /api/service-requests/:id/draft: the answers of a draft, replaced as a whole. */
export const SaveServiceDraft = z.strictObject({ answers: shape.answers, customer: shape.customer, unchangedSince })

/** POST /api/service-requests/:id/submit */
export const SubmitServiceDraft = z.strictObject({ unchangedSince })

const internalNote = textOf(MAX_MESSAGE).optional()

/**
 * What the caller saw of a request that was sent. Only verbs raise the `revision`; a mail that went out changes `updatedAt` too, and
 * need not stop anybody.
 */
const unchanged = { unchangedSince, unchangedRevision: z.int().min(0).optional() }

/** POST /api/service-requests/:id/start */
export const StartRequest = z.strictObject({ internalNote, ...unchanged })

/** POST …/ask: the question goes to the customer. */
export const AskRequest = z.strictObject({ question: message, internalNote, ...unchanged })

/** POST …/answer: what the customer says, and to which question: another one asked since refuses it. */
export const AnswerRequest = z.strictObject({ answer: message, question: message.optional(), ...unchanged })

/** POST …/finish: `note` goes to the customer. */
export const FinishRequest = z.strictObject({ note: textOf(MAX_MESSAGE).optional(), internalNote, ...unchanged })

/** POST …/decline: the customer is told why. */
export const DeclineRequest = z.strictObject({ note: message, internalNote, ...unchanged })

/** POST …/cancel */
export const CancelServiceRequest = z.strictObject({ note: textOf(MAX_MESSAGE).optional(), ...unchanged })

/** POST …/note: a note that stays in the house. */
export const NoteRequest = z.strictObject({ internalNote: message, ...unchanged })
