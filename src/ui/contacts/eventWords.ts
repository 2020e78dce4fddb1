/** What a log says of what happened to accounts, in the portal and in the panel. */
import { type AreaKey, translator } from '@messages/translate'

import {
  type CompanyEventKind,
  isCompanyEvent,
  isOwnEvent,
  type MembershipEventKind,
  type OwnEventKind,
} from '@/core/accounts/events'
import { discountText } from '@/core/dealers/discount'
import type { Locale } from '@/core/locale'
import type { AccountEvent } from '@/payload-types'
import type { OfferedRight } from './contactState'

/** @param staffName how an employee is called here: customers read the name of the house */
export function eventSentence({ kind, name, actor }: AccountEvent, locale: Locale, staffName: string): string {
  if (isTold(kind)) return translator(locale, 'account')(`log.${kind}`, { name: name ?? '' })
  const t = translator(locale, 'contacts')
  const by = { staff: staffName, system: t('log.system') }[actor.kind] ?? actor.name ?? ''
  return t(`log.${kind as MembershipEventKind}`, { actor: by, name: name ?? '' })
}

/** A line per right, field or figure that changed. */
export function eventDetails(event: AccountEvent, locale: Locale): string[] {
  if (isTold(event.kind)) return changedFields(event, locale)
  if (event.kind === 'rights-changed') return changedRights(event, locale)
  return event.kind === 'discount-changed' ? [changedDiscount(event, locale)] : []
}

/** What contacts caused in their own account and company. */
const isTold = (kind: string): kind is OwnEventKind | CompanyEventKind => isOwnEvent(kind) || isCompanyEvent(kind)

const FIELDS: Readonly<Record<string, AreaKey<'account'>>> = {
  name: 'profile.name',
  phone: 'profile.phone',
  locale: 'log.language',
  email: 'address.title',
  address: 'log.address',
}

/** What each field was, and what it became. */
function changedFields({ data }: AccountEvent, locale: Locale): string[] {
  const t = translator(locale, 'account')
  const shown = (value: unknown) =>
    value === 'nl' || value === 'en' ? t(`profile.${value}`) : typeof value === 'string' ? value : t('log.nothing')
  return Object.entries((data ?? {}) as Record<string, { from?: unknown; to?: unknown }>).flatMap(([name, change]) => {
    const label = FIELDS[name]
    return label ? [t('log.change', { field: t(label), from: shown(change.from), to: shown(change.to) })] : []
  })
}

function changedRights({ data }: AccountEvent, locale: Locale): string[] {
  const t = translator(locale, 'contacts')
  const { added = [], taken = [] } = (data ?? {}) as { added?: OfferedRight[]; taken?: OfferedRight[] }
  const words = (rights: OfferedRight[]) => rights.map((right) => t(`right.${right}`)).join(', ')
  return [
    ...(added.length > 0 ? [t('log.added', { rights: words(added) })] : []),
    ...(taken.length > 0 ? [t('log.taken', { rights: words(taken) })] : []),
  ]
}

function changedDiscount({ data }: AccountEvent, locale: Locale): string {
  const t = translator(locale, 'contacts')
  const shown = (value: unknown) => (typeof value === 'number' ? discountText(value, locale) : t('log.noDiscount'))
  const { from, to } = (data ?? {}) as { from?: unknown; to?: unknown }
  return t('log.discount', { from: shown(from), to: shown(to) })
}
