import { translator } from '@messages/translate'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import { formatMoment } from '@/core/moment'
import { Chip } from '@/ui/Chip'
import { businessZone } from '../panelRequest'
import { loadPlans } from './loadPlans'

type Props = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n' | 'payload'>

/** In the list of pages: when it goes online by itself. */
export async function PlannedCell({ rowData, i18n, payload }: Props) {
  const plan = (await loadPlans(payload)).get(String(rowData.id))
  if (!plan) return <span className="nz">–</span>
  const locale = localeOf(i18n.language)
  const t = translator(locale, 'admin')
  return (
    <span className="nz">
      {plan.status === 'dead' ? (
        <Chip tone="stop" shape="octagon" word={t('plan.chipRefused')} />
      ) : (
        formatMoment(new Date(plan.nextAttemptAt), await businessZone(payload), locale)
      )}
    </span>
  )
}
