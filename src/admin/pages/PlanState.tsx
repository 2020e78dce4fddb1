'use client'

import { formatMoment } from '@/core/moment'
import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import type { Planned } from './usePlan'

/** What will happen, or did not; and what would keep the page from going online as it is now. */
export function PlanState({ planned: { plan, zone, problems } }: { readonly planned: Planned }) {
  const { t, locale } = usePanel()
  if (!plan) return <p className="hint">{t('plan.none')}</p>
  const when = formatMoment(new Date(plan.at), zone, locale)
  const about = { when, name: plan.by }
  if (plan.state === 'refused') {
    return (
      <Notice tone="stop" title={t('plan.refusedTitle', about)}>
        {problems.length > 0 ? problems.join(' ') : t('plan.refusedThen', { reason: plan.reason ?? '' })}{' '}
        {t('plan.refusedHelp')}
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="info" title={t(plan.state === 'running' ? 'plan.running' : 'plan.planned', about)}>
        {t('plan.by', about)} {t('plan.asThen')}
      </Notice>
      {problems.length > 0 && (
        <Notice tone="wait" title={t('plan.problemsTitle')}>
          {problems.join(' ')}
        </Notice>
      )}
    </>
  )
}
