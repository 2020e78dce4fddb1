import type { Endpoint, PayloadRequest } from 'payload'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { LINK_MAILS } from '@/core/mails'
import { readStored } from '@/db/files'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { mailAnswer, withImagesInside, withLinksOutside } from '../request/mailAnswer'

const Addresses = z.array(z.strictObject({ name: z.string(), address: z.string().optional() }))

/** What the mail itself names; attachments without the images inside its text. */
const MailHeaders = z.strictObject({
  from: Addresses,
  to: Addresses,
  cc: Addresses,
  subject: z.string().optional(),
  date: z.string().optional(),
  messageId: z.string().optional(),
  attachments: z.array(z.strictObject({ filename: z.string().nullable(), mimeType: z.string() })),
})

/** GET /api/outbox/:id/mail: a mail as it left, for a sandboxed frame. `?part=text`, `source` or `headers` for the rest of it. */
export const showMail: Endpoint = {
  path: '/:id/mail',
  method: 'get',
  custom: described({ who: ['agent', 'admin'], answers: MailHeaders, files: ['text/html', 'text/plain'] }),
  handler: async (req) => {
    const raw = await mailOf(req)
    const mail = await PostalMime.parse(raw)
    switch (req.searchParams.get('part') ?? 'html') {
      case 'html':
        return mailAnswer('text/html', withLinksOutside(withImagesInside(mail.html ?? '', imagesOf(mail))))
      case 'text':
        return mailAnswer('text/plain', mail.text ?? '')
      case 'source':
        return mailAnswer('text/plain', raw.toString('utf8'))
      case 'headers':
        return mailAnswer('application/json', JSON.stringify(headersOf(mail)))
      default:
        throw new DomainError('INVALID_INPUT', 'part', { path: 'part' })
    }
  },
}

/** A link in an invitation or a password mail opens an account: only admins see those mails. */
async function mailOf(req: PayloadRequest): Promise<Buffer> {
  const { role } = requireStaff(req, 'admin', 'agent')
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  const row = await req.payload.findByID({ collection: 'outbox', id: pathId(req), ...options })
  const event = (row?.payload as { event?: string } | undefined)?.event ?? ''
  if (role !== 'admin' && LINK_MAILS.some((one) => one === event)) {
    throw new DomainError('FORBIDDEN', 'Only admins see mails with a link to an account')
  }
  const raw = row?.emlKey ? await readStored('mail', row.emlKey) : null
  if (!raw) throw new DomainError('NOT_FOUND', 'No such mail')
  return raw
}

const isInline = ({ disposition }: Email['attachments'][number]) => disposition === 'inline'

const imagesOf = ({ attachments }: Email) =>
  attachments
    .filter(isInline)
    .map(({ contentId, content }) => ({ cid: contentId?.replace(/^<|>$/g, '') ?? '', png: content as ArrayBuffer }))

function headersOf({ from, to, cc, subject, date, messageId, attachments }: Email): AnswerOf<typeof MailHeaders> {
  const listed = (addresses: Address[] = []) => addresses.map(({ name, address }) => ({ name, address }))
  return {
    from: listed(from ? [from] : []),
    to: listed(to),
    cc: listed(cc),
    subject,
    date,
    messageId,
    attachments: attachments.filter((one) => !isInline(one)).map(({ filename, mimeType }) => ({ filename, mimeType })),
  }
}
