import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { EmptyState } from '@/ui/EmptyState'
import { type LineFilter, pickerPath } from '@/ui/request/lineFilter'

type Props = { readonly locale: Locale; readonly filter: LineFilter; readonly firstUse: boolean }

export function NothingFound({ locale, filter, firstUse }: Props) {
  const t = translator(locale, 'request')
  if (firstUse) {
    return (
      <EmptyState icon="box" title={t('empty.firstTitle')}>
        {t('empty.firstText')}
      </EmptyState>
    )
  }
  const { customer, draft, size } = filter
  const clear = (
    <Link className="btn" href={pickerPath({ customer, draft, size })}>
      {t('empty.clear')}
    </Link>
  )
  return (
    <EmptyState title={t('empty.title')} action={clear}>
      {t('empty.text')}
    </EmptyState>
  )
}
