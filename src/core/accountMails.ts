/** What the mails know with which somebody becomes a contact, or stays one. */
import type { Day } from './day'
import type { MailBase } from './mailBase'
import type { RegistrationKind } from './registrations/requests'

/**
 * To an address that nobody has confirmed: what a stranger typed is not in here, so that nobody can have us mail their words
 * to others.
 */
export type RegistrationReceivedMailData = MailBase & {
  readonly kind: RegistrationKind
  readonly submittedOn: Day
  readonly answerBy: Day
}

/** What somebody typed who is not known yet. */
export type StaffRegistrationMailData = MailBase & {
  readonly kind: RegistrationKind
  readonly submittedOn: Day
  readonly answerBy: Day
  /** Of the company, or of the person. */
  readonly name: string
  readonly contactName: string
  readonly contactEmail: string
  readonly phone: string
  readonly vatNumber: string | null
  /** The customer number that the applicant says is theirs. */
  readonly claimedNumber: string | null
  readonly remarks: string | null
  /** Address of the registration in the admin panel. */
  readonly panelUrl: string
}

/** To each contact of a dealer who decides on its end customers. */
export type DealerRegistrationMailData = MailBase & {
  readonly submittedOn: Day
  readonly answerBy: Day
  readonly dealer: { readonly number: string; readonly name: string }
  /** As somebody typed it who is not known yet. */
  readonly name: string
  readonly contactName: string
  readonly contactEmail: string
  readonly phone: string
  readonly address: readonly string[]
  readonly remarks: string | null
  /** Address of the dealer's page in the portal. */
  readonly listUrl: string
}

/** To who has an account already, and may act for one more customer. */
export type RegistrationApprovedMailData = MailBase & {
  /** Of the account, not as it was typed. */
  readonly name: string
  readonly customer: { readonly number: string; readonly name: string }
  readonly loginUrl: string
}

/** As `RegistrationReceivedMailData`: nothing that the applicant typed. */
export type RegistrationRejectedMailData = MailBase & {
  readonly kind: RegistrationKind
  readonly submittedOn: Day
  /** In the employee's words. */
  readonly reason: string
}

/** A link that works once and only for a while. */
export type AccountLinkMailData = MailBase & {
  readonly name: string
  readonly link: string
  readonly expiresHours: number
}

export type InvitationMailData = AccountLinkMailData & {
  /** The company the contact was invited for; null for staff. */
  readonly customer: { readonly number: string; readonly name: string } | null
}

/** A customer's manager asked somebody to act for them; the link leads to a password, or to accepting. */
export type ContactInvitedMailData = AccountLinkMailData & {
  readonly customer: { readonly number: string; readonly name: string }
  /** Who asked, as they call themselves; null when it was us. */
  readonly invitedBy: string | null
}

export type PasswordResetMailData = AccountLinkMailData

/** To the owner of an account, about it: without any link that opens something. */
export type AccountNoticeMailData = MailBase & { readonly name: string }

/** The link confirms another login address, or refuses it. */
export type AddressLinkMailData = AccountLinkMailData & { readonly newAddress: string }

export type AddressChangedMailData = AccountNoticeMailData & {
  readonly oldAddress: string
  readonly newAddress: string
}
