/** How the forms about end customers answer. */
import type { MessageKey, Translate } from '@messages/format'
import type dealers from '@messages/nl/dealers.json'

import type { DealerAct } from '@/core/dealers/endCustomers'

export type SayDealers = Translate<MessageKey<typeof dealers>>

/** What became of those that were ticked. */
export type SeveralState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly act: DealerAct | null
  readonly done: number
  /** By name, with the reason. */
  readonly failed: readonly { readonly name: string; readonly why: string }[]
  /** About none of them. */
  readonly problem: string | null
}

export const NOTHING_DONE: SeveralState = { attempt: 0, act: null, done: 0, failed: [], problem: null }

/** What became of the requests that were ticked to be forwarded. */
export type ForwardState = Pick<SeveralState, 'attempt' | 'done' | 'failed' | 'problem'>

export const NOTHING_FORWARDED: ForwardState = { attempt: 0, done: 0, failed: [], problem: null }

/** A form with one field, refused or not. */
export type OneState = { readonly attempt: number; readonly typed: string; readonly problem: string | null }

export const ADD_FIELDS = [
  'companyName',
  'vatNumber',
  'contactName',
  'email',
  'phone',
  'street',
  'houseNumber',
  'postalCode',
  'city',
  'countryCode',
] as const
export type AddField = (typeof ADD_FIELDS)[number]

export type AddState = {
  readonly attempt: number
  readonly typed: Readonly<Partial<Record<AddField, string>>>
  readonly problems: Readonly<Partial<Record<AddField, string>>>
  /** About none of the fields. */
  readonly problem: string | null
}
