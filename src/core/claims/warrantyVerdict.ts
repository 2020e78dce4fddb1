import { z } from 'zod'

import { Count, DayText } from '../answer'
import { WARRANTY_DOUBTS, type Warranty } from './warranty'

/** A verdict on a term, as it is answered. */
export const WarrantyVerdict = z.union([
  z.strictObject({ verdict: z.enum(['inTerm', 'expired']), from: DayText, until: DayText, months: Count }),
  z.strictObject({ verdict: z.literal('unknown'), doubt: z.enum(WARRANTY_DOUBTS) }),
]) satisfies z.ZodType<Warranty>
