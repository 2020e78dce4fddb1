/** Messages on a case, read as the signed-in account. */
import { type CaseRef, whereCase } from '@/core/cases'
import { formatMoment } from '@/core/moment'
import type { CaseMessage } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import type { CaseFile } from '@/ui/files/files'
import type { ShownMessage } from '@/ui/messages/messages'
import { portalSettings } from './portal'
import { findMine } from './read'

type Reading = {
  readonly session: PortalSession
  readonly unread: number
  readonly by: (name: string, company: string) => string
}

/** The oldest first. The last `unread` of the other side are new. */
export async function findMessages(of: CaseRef, { session, unread, by }: Reading): Promise<ShownMessage[]> {
  const all = { limit: 0, pagination: false } as const
  const where = whereCase(of)
  const [{ docs }, files, { zone, branding }] = await Promise.all([
    findMine('case-messages', { where, sort: 'at', ...all }),
    filesByMessage(of),
    portalSettings(session.locale),
  ])
  const own = session.actor === 'contact' ? 'customer' : 'staff'
  const fresh = new Set(unread > 0 ? docs.filter(({ side }) => side !== own).slice(-unread) : [])
  return docs.map((message): ShownMessage => {
    const { id, side, at, text } = message
    const name = message.authorName ?? ''
    return {
      id,
      own: side === own,
      author: side === 'staff' ? by(name, branding.companyName) : name,
      at,
      when: formatMoment(new Date(at), zone, session.locale),
      text,
      files: files.get(id) ?? [],
      fresh: fresh.has(message),
    }
  })
}

async function filesByMessage(of: CaseRef): Promise<Map<CaseMessage['id'], CaseFile[]>> {
  const where = { and: [whereCase(of), { message: { exists: true } }] }
  const select = { fileName: true, bytes: true, message: true } as const
  const { docs } = await findMine('attachments', { where, sort: 'createdAt', limit: 0, pagination: false, select })
  const files = new Map<string, CaseFile[]>()
  for (const { id, fileName, bytes, message } of docs) {
    const key = String(message)
    files.set(key, [...(files.get(key) ?? []), { id, name: fileName, bytes }])
  }
  return files
}
