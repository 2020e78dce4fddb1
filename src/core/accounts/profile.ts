/** What contacts change of their own account: the lawful shapes, and what is wrong with what was typed. */
import { z } from 'zod'

import { type AnswerOf, Instant } from '../answer'
import { DomainError } from '../errors'
import { LOCALES, type Locale } from '../locale'
import { isPlainAddress } from '../plainAddress'
import { isPersonName } from './requests'

/** As long as the link to a new login address works. */
export const ADDRESS_LINK_HOURS = 24

const Typed = z.string().max(500)
/** Long ones are refused before they are hashed. */
const OwnPassword = z.string().min(1).max(1000)

/** POST /api/contacts/profile */
export const ChangeProfile = z.strictObject({ name: Typed, phone: Typed, locale: z.enum(LOCALES) })
/** POST /api/contacts/password */
export const ChangePassword = z.strictObject({ currentPassword: OwnPassword, password: OwnPassword })
/** POST /api/contacts/login-address */
export const AskLoginAddress = z.strictObject({ email: Typed, currentPassword: OwnPassword })
/** The link of a mail about a login address. */
export const AddressToken = z.strictObject({ token: z.string().min(1).max(200) })

export type Profile = { readonly name: string; readonly phone: string; readonly locale: Locale }

const PHONE = /^[+(]?\d[\d ()/.-]{4,28}\d$/

/** @returns the profile as it is kept, and all that is wrong with it */
export function judgeProfile({ locale, ...typed }: Profile): {
  readonly profile: Profile
  readonly errors: readonly DomainError[]
} {
  const name = typed.name.trim().replace(/\s+/g, ' ')
  const phone = typed.phone.trim().replace(/\s+/g, ' ')
  const errors = [
    ...(isPersonName(name) ? [] : [new DomainError('CONTACT_NAME_UNFIT', 'No name of a person', { field: 'name' })]),
    ...(phone === '' || PHONE.test(phone) ? [] : [new DomainError('PHONE_UNFIT', 'No number', { field: 'phone' })]),
  ]
  return { profile: { name, phone, locale }, errors }
}

/**
 * A login address as it is kept.
 *
 * @throws DomainError CONTACT_EMAIL_UNFIT, or LOGIN_ADDRESS_SAME for the one that is in use
 */
export function requireNewAddress(typed: string, current: string): string {
  const email = typed.trim().toLowerCase()
  if (!isPlainAddress(email)) throw new DomainError('CONTACT_EMAIL_UNFIT', 'No mail address', { field: 'email' })
  if (email === current) throw new DomainError('LOGIN_ADDRESS_SAME', 'It is the address already', { field: 'email' })
  return email
}

export type Change = { readonly from: unknown; readonly to: unknown }

/** What differs between two states, by field; nothing and empty are the same. */
export function changesBetween(before: object, after: object): Readonly<Record<string, Change>> {
  const told = (state: object, name: string) => (state as Record<string, unknown>)[name] || null
  const names = Object.keys(after).filter((name) => told(before, name) !== told(after, name))
  return Object.fromEntries(names.map((name) => [name, { from: told(before, name), to: told(after, name) }]))
}

/** What GET /api/contacts/profile answers, and each verb on it. */
export const OwnProfile = z.strictObject({
  name: z.string(),
  phone: z.string(),
  locale: z.enum(LOCALES),
  email: z.string(),
  /** A login address that was asked for and not confirmed yet. */
  pendingAddress: z.strictObject({ email: z.string(), until: Instant }).nullable(),
})
export type OwnProfile = AnswerOf<typeof OwnProfile>

/** No address is asked for. */
export const NO_ADDRESS_ASKED = {
  newEmail: null,
  newEmailHash: null,
  newEmailRefuseHash: null,
  newEmailExpiresAt: null,
} as const
