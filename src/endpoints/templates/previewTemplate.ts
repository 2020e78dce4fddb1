import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { type AnswerOf, Count } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { isPaper } from '@/core/templates/key'
import { draftMail } from '@/outbox/draftMail'
import { draftPaper } from '@/outbox/makePaper'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { mailAnswer, withImagesInside, withLinksOutside } from '../request/mailAnswer'
import { paperAnswer } from '../request/paperAnswer'
import { savedDraft } from './savedDraft'

const MailOrPaper = z.union([z.strictObject({ subject: z.string() }), z.strictObject({ pages: Count })])

/**
 * GET /api/templates/:id/preview?locale=&part=html|text|headers|pdf&rma=: the mail or the paper as last saved, with a sample
 * or a real RMA. `headers` answers for both, with the subject of a mail and the number of pages of a paper.
 */
export const previewTemplate: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  custom: described({
    who: ['agent', 'editor', 'admin'],
    answers: MailOrPaper,
    files: ['text/html', 'text/plain', 'application/pdf'],
    errors: [
      'TEMPLATE_LANGUAGE_MISSING',
      'TEMPLATE_SUBJECT_EMPTY',
      'TEMPLATE_SUBJECT_FAULTY',
      'TEMPLATE_VARIABLE_UNKNOWN',
      'TEMPLATE_BLOCK_BROKEN',
      'TEMPLATE_TOO_LONG',
      'TEMPLATE_BARCODE_MISSING',
      'TEMPLATE_CASE_UNFIT',
      'FORM_FIELD_BROKEN',
      'TEMPLATE_VARIABLE_UNFIT',
      'TEMPLATE_LINK_UNSAFE',
    ],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor', 'agent')
    const locale = localeOf(req.searchParams.get('locale'))
    const number = req.searchParams.get('rma') ?? undefined
    const part = req.searchParams.get('part') ?? 'html'
    const { key, ...draft } = await savedDraft(req, pathId(req), { locale, ...(number ? { number } : {}) })
    return isPaper(key) ? showPaper(req, part, { key, ...draft }) : showMail(req, part, { key, ...draft })
  },
}

const readsOf = ({ payload }: PayloadRequest) => ({ payload, now: () => new Date() })

async function showMail(req: PayloadRequest, part: string, draft: Parameters<typeof draftMail>[1]): Promise<Response> {
  const mail = await draftMail(readsOf(req), draft)
  switch (part) {
    case 'html':
      return mailAnswer('text/html', withLinksOutside(withImagesInside(mail.html, mail.images)))
    case 'text':
      return mailAnswer('text/plain', mail.text)
    case 'headers':
      return mailAnswer(
        'application/json',
        JSON.stringify({ subject: mail.subject } satisfies AnswerOf<typeof MailOrPaper>),
      )
    default:
      throw new DomainError('INVALID_INPUT', 'part', { path: 'part' })
  }
}

async function showPaper(
  req: PayloadRequest,
  part: string,
  draft: Parameters<typeof draftPaper>[1],
): Promise<Response> {
  const { bytes, pages, caseNumber } = await draftPaper(readsOf(req), draft)
  switch (part) {
    case 'pdf':
      return paperAnswer(bytes, `${caseNumber}.pdf`)
    case 'headers':
      return mailAnswer('application/json', JSON.stringify({ pages } satisfies AnswerOf<typeof MailOrPaper>))
    default:
      throw new DomainError('INVALID_INPUT', 'part', { path: 'part' })
  }
}
