/** What the signed-in contact chose about mails. */
import { MAIL_KINDS, type MailKind, type MailWishes, rightFor, wishesIn } from '@/core/mailWishes'
import { may, type PortalSession } from '@/session/portalSession'
import { asAccount } from './read'

export type MailChoice = {
  readonly wishes: MailWishes
  /** When they agreed to action mails, ISO 8601; null when they did not. */
  readonly promotionsAt: string | null
}

export async function readMailChoice({ id }: PortalSession): Promise<MailChoice> {
  const req = await asAccount()
  const options = { collection: 'contacts', id, depth: 0, overrideAccess: false, user: req.user, req } as const
  const { mailPreferences } = await req.payload.findByID(options)
  const agreed = mailPreferences?.promotions === true
  return { wishes: wishesIn(mailPreferences?.kinds), promotionsAt: (agreed && mailPreferences?.promotionsAt) || null }
}

/** The kinds of mail that may ever come to this reader. */
export const shownKinds = (session: PortalSession): MailKind[] =>
  MAIL_KINDS.filter((kind) => may(session, rightFor(kind)))
