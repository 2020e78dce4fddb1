/** How the form of mail preferences is posted, and how it answers. */
import type { MessageKey, Translate } from '@messages/format'
import type mailPreferences from '@messages/nl/mailPreferences.json'

import { alwaysSent, MAX_COPIES, type MailKind } from '@/core/mailWishes'
import { isPlainAddress } from '@/core/plainAddress'

export type SayMail = Translate<MessageKey<typeof mailPreferences>>

/** A wish as it was typed. */
export type TypedWish = { readonly send: boolean; readonly copies: string }
export type TypedWishes = Partial<Record<MailKind, TypedWish>>

export type MailState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly typed: TypedWishes | null
  /** By kind; `other` is about none. */
  readonly problems: Partial<Record<MailKind | 'other', string>>
}

/** What was posted for the kinds that the page shows. */
export const readMailForm = (form: FormData, kinds: readonly MailKind[]): TypedWishes =>
  Object.fromEntries(
    kinds.map((kind) => {
      const copies = form.get(`copies-${kind}`)
      const send = alwaysSent(kind) || form.get(`send-${kind}`) !== null
      return [kind, { send, copies: typeof copies === 'string' ? copies : '' }]
    }),
  )

/** Addresses as people list them. */
export const addressesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter((one) => one !== '')

/** What keeps the addresses from being stored, in words; null when nothing does. */
export function problemIn(typed: string, say: SayMail): string | null {
  const addresses = addressesIn(typed)
  const wrong = addresses.find((one) => !isPlainAddress(one))
  if (wrong !== undefined) return say('problem.address', { address: wrong })
  return addresses.length > MAX_COPIES ? say('problem.many', { max: MAX_COPIES }) : null
}
