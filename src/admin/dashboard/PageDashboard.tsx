import Link from 'next/link'
import { formatMoment } from '@/core/moment'
import type { Outbox } from '@/payload-types'
import { Chip } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import { PageHead } from '@/ui/PageHead'
import { loadPlans } from '../pages/loadPlans'
import type { Panel } from '../panelRequest'
import { pagePath } from '../paths'
import { loadPages } from './loadDashboard'

/** What an editor keeps. */
export async function PageDashboard({ panel }: { readonly panel: Panel }) {
  const { t, zone, locale } = panel
  const [pages, plans] = await Promise.all([loadPages(panel), loadPlans(panel.payload)])
  const create = (
    <Link className="btn primary" href={pagePath('create')}>
      {t('dashboard.newPage')}
    </Link>
  )
  return (
    <main className="nz nz-view nz-body">
      <PageHead title={t('dashboard.pages')} lead={t('dashboard.pagesLead')} actions={create} />
      {pages.length === 0 && <EmptyState icon="page" title={t('dashboard.noPages')} />}
      <ul className="nz-rows">
        {pages.map(({ id, title, slug, _status, updatedAt }) => (
          <li key={id}>
            <div>
              <Link href={pagePath(id)}>
                <strong>{title}</strong>
              </Link>{' '}
              <span className="muted">/{slug}</span>
            </div>
            {_status === 'published' ? (
              <Chip tone="ok" shape="check" word={t('dashboard.published')} />
            ) : (
              <Chip tone="wait" shape="triangle" word={t('dashboard.draft')} />
            )}
            <span className="small muted nowrap">
              <Planned panel={panel} plan={plans.get(id)} />
              {t('dashboard.changed', { when: formatMoment(new Date(updatedAt), zone, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </main>
  )
}

function Planned({ panel: { t, zone, locale }, plan }: { readonly panel: Panel; readonly plan: Outbox | undefined }) {
  if (!plan) return null
  const when = formatMoment(new Date(plan.nextAttemptAt), zone, locale)
  return (
    <>
      {t(plan.status === 'dead' ? 'plan.refusedTitle' : 'plan.planned', { when, name: '' })}
      <br />
    </>
  )
}
