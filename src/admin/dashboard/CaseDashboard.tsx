import Link from 'next/link'
import { formatMoment } from '@/core/moment'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import type { Panel } from '../panelRequest'
import { listPath, rmaPath } from '../paths'
import { countDead, type Found, loadPaused, loadRecent, loadWaiting, type ShownRma } from './loadDashboard'
import { PausedWebhooks } from './PausedWebhooks'

type Props = { readonly panel: Panel }

/** What waits for a decision, oldest first; what failed to leave; what was decided lately. */
export async function CaseDashboard({ panel }: Props) {
  const { t, role } = panel
  const seesMail = role === 'admin' || role === 'agent'
  const [waiting, recent, dead, paused] = await Promise.all([
    loadWaiting(panel),
    loadRecent(panel),
    seesMail ? countDead(panel) : 0,
    role === 'admin' ? loadPaused(panel) : [],
  ])
  const failed = (
    <Link className="btn" href={listPath('outbox', 'dead')}>
      {t('dashboard.failedAction')}
    </Link>
  )
  return (
    <main className="nz nz-view nz-body">
      <PageHead title={t('dashboard.title')} lead={t('dashboard.lead', { n: waiting.total })} />
      {dead > 0 && (
        <Notice tone="stop" title={t('dashboard.failedTitle', { n: dead })} action={failed}>
          {t('dashboard.failedHelp')}
        </Notice>
      )}
      <PausedWebhooks panel={panel} paused={paused} />
      <Section title={t('dashboard.waiting')} aside={<WaitingAside panel={panel} waiting={waiting} />}>
        <Waiting panel={panel} waiting={waiting} />
      </Section>
      <Section title={t('dashboard.recent')}>
        <Recent panel={panel} rows={recent.rows} />
      </Section>
    </main>
  )
}

function WaitingAside({ panel: { t }, waiting: { rows, total } }: Props & { readonly waiting: Found }) {
  if (total <= rows.length) return <span>{t('dashboard.oldestFirst')}</span>
  return <Link href={listPath('rmas', 'submitted')}>{t('dashboard.allWaiting', { n: total })}</Link>
}

function Waiting({ panel, waiting }: Props & { readonly waiting: Found }) {
  const { t } = panel
  if (waiting.total === 0) {
    const all = (
      <Link className="btn" href={listPath('rmas')}>
        {t('dashboard.showAll')}
      </Link>
    )
    return (
      <EmptyState icon="check" title={t('dashboard.nothingWaiting')} action={all}>
        {t('dashboard.nothingWaitingHelp')}
      </EmptyState>
    )
  }
  return (
    <div className="scroll">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('dashboard.number')}</th>
            <th scope="col">{t('dashboard.customer')}</th>
            <th scope="col">{t('dashboard.size')}</th>
            <th scope="col">{t('case.submitted')}</th>
            <th scope="col" className="n">
              {t('dashboard.age')}
            </th>
          </tr>
        </thead>
        <tbody>
          {waiting.rows.map((row) => (
            <WaitingRow key={row.id} panel={panel} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Props & { readonly row: ShownRma }

function WaitingRow({ panel: { t, zone, locale }, row }: RowProps) {
  return (
    <tr>
      <td className="ttl">
        <Link className="no" href={rmaPath(row.id)}>
          {row.number}
        </Link>
      </td>
      <td className="c4" data-l={t('dashboard.customer')}>
        {row.customer.name} <span className="muted">{row.customer.number}</span>
      </td>
      <td className="c2" data-l={t('dashboard.size')}>
        {t('list.linesAndPieces', { lines: row.lines, pieces: row.pieces })}
      </td>
      <td className="c2 nowrap" data-l={t('case.submitted')}>
        {formatMoment(new Date(row.submittedAt), zone, locale)}
      </td>
      <td className="n big" data-l={t('dashboard.age')}>
        {t('dashboard.days', { n: row.age })}
      </td>
    </tr>
  )
}

function Recent({ panel: { t, zone, locale }, rows }: Props & { readonly rows: readonly ShownRma[] }) {
  if (rows.length === 0) return <p className="soft">{t('dashboard.nothingRecent')}</p>
  return (
    <ul className="nz-rows">
      {rows.map(({ id, number, customer, status, decidedAt }) => (
        <li key={id}>
          <div>
            <Link className="no" href={rmaPath(id)}>
              {number}
            </Link>{' '}
            {customer.name} <span className="muted">{customer.number}</span>
          </div>
          <StatusChip of="rma" status={status} locale={locale} />
          <span className="small muted nowrap">{formatMoment(new Date(decidedAt ?? ''), zone, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
