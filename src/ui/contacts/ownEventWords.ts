/** What the log says of events that contacts caused in their own account and company. */
import { type AreaKey, translator } from '@messages/translate'

import { type CompanyEventKind, isCompanyEvent, isOwnEvent, type OwnEventKind } from '@/core/accounts/events'
import type { Locale } from '@/core/locale'
import type { AccountEvent } from '@/payload-types'

const isTold = (kind: string): kind is OwnEventKind | CompanyEventKind => isOwnEvent(kind) || isCompanyEvent(kind)

/** Undefined for what happened to a membership. */
export const ownEventSentence = ({ kind, name }: AccountEvent, locale: Locale): string | undefined =>
  isTold(kind) ? translator(locale, 'account')(`log.${kind}`, { name: name ?? '' }) : undefined

const FIELDS: Readonly<Record<string, AreaKey<'account'>>> = {
  name: 'profile.name',
  phone: 'profile.phone',
  locale: 'log.language',
  email: 'address.title',
  address: 'log.address',
}

/** A line per field: what it was, and what it became. */
export function changedFields({ kind, data }: AccountEvent, locale: Locale): string[] {
  if (!isTold(kind)) return []
  const t = translator(locale, 'account')
  const shown = (value: unknown) =>
    value === 'nl' || value === 'en' ? t(`profile.${value}`) : typeof value === 'string' ? value : t('log.nothing')
  return Object.entries((data ?? {}) as Record<string, { from?: unknown; to?: unknown }>).flatMap(([name, change]) => {
    const label = FIELDS[name]
    return label ? [t('log.change', { field: t(label), from: shown(change.from), to: shown(change.to) })] : []
  })
}
