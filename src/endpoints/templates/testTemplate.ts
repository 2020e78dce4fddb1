import { randomUUID } from 'node:crypto'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { LOCALES } from '@/core/locale'
import { inTransaction } from '@/db/transaction'
import { enqueueMail } from '@/outbox/enqueue'
import { requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { savedDraft } from './savedDraft'

const Body = z.strictObject({ locale: z.enum(LOCALES), rma: z.string().min(1).max(40).optional() })

/** The address that it goes to. */
const Sent = z.strictObject({ to: z.string() })

/** POST /api/templates/:id/test: sends the mail as last saved, or the paper with a mail around it, to the signed-in employee, and to nobody else. */
export const testTemplate: Endpoint = {
  path: '/:id/test',
  method: 'post',
  custom: described({
    who: ['agent', 'editor', 'admin'],
    body: Body,
    answers: Sent,
    errors: [
      'TEMPLATE_LANGUAGE_MISSING',
      'TEMPLATE_SUBJECT_EMPTY',
      'TEMPLATE_SUBJECT_FAULTY',
      'TEMPLATE_VARIABLE_UNKNOWN',
      'TEMPLATE_BLOCK_BROKEN',
      'TEMPLATE_TOO_LONG',
      'TEMPLATE_BARCODE_MISSING',
      'TEMPLATE_CASE_UNFIT',
      'TEMPLATE_VARIABLE_UNFIT',
      'TEMPLATE_LINK_UNSAFE',
    ],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor', 'agent')
    const id = pathId(req)
    const { locale, rma: number } = await readBody(req, Body)
    const { key, rma, serviceRequest, warrantyClaim } = await savedDraft(req, id, {
      locale,
      ...(number ? { number } : {}),
    })
    const to = String(req.user?.email)
    await inTransaction(req, (inside) =>
      enqueueMail(inside, {
        dedupeKey: `template-test:${key}:${randomUUID()}`,
        event: key,
        locale,
        to: [to],
        test: { template: id, rma: rma?.id, serviceRequest, warrantyClaim: warrantyClaim?.id },
      }),
    )
    return Response.json({ to } satisfies AnswerOf<typeof Sent>)
  },
}
