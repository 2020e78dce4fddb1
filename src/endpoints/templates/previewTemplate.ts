import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { draftMail } from '@/outbox/writeMail'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { mailAnswer, withImagesInside, withLinksOutside } from '../request/mailAnswer'
import { savedDraft } from './savedDraft'

/** GET /api/templates/:id/preview?locale=&part=html|text|headers&rma=: the mail as last saved, with a sample or a real RMA. */
export const previewTemplate: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor', 'agent')
    const locale = localeOf(req.searchParams.get('locale'))
    const number = req.searchParams.get('rma') ?? undefined
    const draft = await savedDraft(req, pathId(req), { locale, ...(number ? { number } : {}) })
    const mail = await draftMail({ payload: req.payload, now: () => new Date() }, draft)
    switch (req.searchParams.get('part') ?? 'html') {
      case 'html':
        return mailAnswer('text/html', withLinksOutside(withImagesInside(mail.html, mail.images)))
      case 'text':
        return mailAnswer('text/plain', mail.text)
      case 'headers':
        return mailAnswer('application/json', JSON.stringify({ subject: mail.subject }))
      default:
        throw new DomainError('INVALID_INPUT', 'part', { path: 'part' })
    }
  },
}
