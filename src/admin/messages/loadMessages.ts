import { type CaseRef, whereCase } from '@/core/cases'
import { formatMoment } from '@/core/moment'
import type { Attachment } from '@/payload-types'
import type { ShownMessage } from '@/ui/messages/messages'
import type { Panel } from '../panelRequest'

const MAX_ROWS = 500

/** The messages on a case as this employee may read them, the oldest first. The last `unread` of the customer are new. */
export async function loadMessages(
  { payload, user, zone, locale }: Panel,
  of: CaseRef,
  { unread, attachments }: { readonly unread: number; readonly attachments: readonly Attachment[] },
): Promise<ShownMessage[]> {
  const options = { sort: 'at', limit: MAX_ROWS, pagination: false, depth: 0, overrideAccess: false, user } as const
  const { docs } = await payload.find({ collection: 'case-messages', where: whereCase(of), ...options })
  const fresh = new Set(unread > 0 ? docs.filter(({ side }) => side === 'customer').slice(-unread) : [])
  return docs.map((message) => ({
    id: message.id,
    own: message.side === 'staff',
    author: message.authorName ?? '',
    at: message.at,
    when: formatMoment(new Date(message.at), zone, locale),
    text: message.text,
    files: attachments
      .filter((file) => String(file.message ?? '') === message.id)
      .map(({ id, fileName, bytes }) => ({ id, name: fileName, bytes })),
    fresh: fresh.has(message),
  }))
}
