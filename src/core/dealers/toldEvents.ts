/** The entries of a timeline that a dealer is told of, as they are answered. What each leaves out: told.ts. */
import { z } from 'zod'

import { Count, Instant } from '../answer'
import { CLAIM_OUTCOMES } from '../claims/statuses'
import { RMA_STATUSES } from '../rmas/status'
import type { ToldEvent } from '../timeline'

const note = z.string().nullable()
const status = z.enum(RMA_STATUSES)
const revision = z.int()
const none = z.array(z.never())

const Nothing = z.strictObject({})
const LeftDealer = z.strictObject({ status, dealer: z.string() })
const Decided = z.strictObject({ id: z.string(), quantityRequested: Count, quantityApproved: Count, note })
const Received = z.strictObject({ id: z.string(), quantity: Count, quantityReceived: Count, missing: Count })

const told = <Kind extends string, Data extends z.ZodType>(kind: Kind, data: Data) =>
  z.strictObject({ kind: z.literal(kind), at: Instant, data })

export const DealersEvent = z.discriminatedUnion('kind', [
  told('submitted', z.strictObject({ number: z.string(), lines: Count, pieces: Count, onBehalf: z.literal(false) })),
  told('decided', z.strictObject({ status, revision, note: z.null(), lines: z.array(Decided) })),
  told('cancelled', z.strictObject({ status, note })),
  told('dealer-forwarded', LeftDealer),
  told('dealer-passed', LeftDealer),
  told('dealer-declined', LeftDealer.extend({ note: z.string() })),
  told('dealer-late', LeftDealer),
  told('received', z.strictObject({ status, lines: z.array(Received), unexpected: none })),
  told('inspected', z.strictObject({ status, lines: none })),
  told('corrected', z.strictObject({ status, lines: none, unexpected: none })),
  told('completed', z.strictObject({ status, lines: none })),
  told('requested', z.strictObject({ number: z.string(), onBehalf: z.literal(false) })),
  told('started', Nothing),
  told('asked', z.strictObject({ question: z.string() })),
  told('answered', z.strictObject({ answer: z.string() })),
  told('finished', z.strictObject({ note, set: z.literal('nothing') })),
  told('declined', z.strictObject({ note: z.string() })),
  told('reviewed', Nothing),
  told('forwarded', z.strictObject({ note })),
  told('claim-decided', z.strictObject({ status: z.enum(CLAIM_OUTCOMES), revision, note, lines: none })),
  told('closed', z.strictObject({ note, invoice: z.null() })),
]) satisfies z.ZodType<ToldEvent>
