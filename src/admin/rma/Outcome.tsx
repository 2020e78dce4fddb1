import { formatMoment } from '@/core/moment'
import { isPartlyApproved } from '@/core/rmas/status'
import { StatusChip } from '@/ui/StatusChip'
import type { Panel } from '../panelRequest'
import type { LoadedCase, RmaLine } from './loadCase'

type Props = { readonly panel: Panel; readonly loaded: LoadedCase }

/** The lines as they stand, with what was decided. Read-only. */
export function Outcome({ panel, loaded }: Props) {
  const { t } = panel
  const { rma, lines } = loaded
  return (
    <section className="sect nz-decide">
      <div className="sect-h">
        <h2>{t(rma.decidedAt ? 'outcome.heading' : 'outcome.lines')}</h2>
        {rma.decidedAt && <span>{decidedBy(panel, loaded)}</span>}
      </div>
      {rma.decisionNote && (
        <figure className="nz-said">
          <figcaption>{t('outcome.decisionNote')}</figcaption>
          <blockquote>{rma.decisionNote}</blockquote>
        </figure>
      )}
      <div className="scroll">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('outcome.article')}</th>
              <th scope="col" className="n">
                {t('outcome.requested')}
              </th>
              <th scope="col" className="n">
                {t('outcome.approved')}
              </th>
              <th scope="col">{t('outcome.status')}</th>
              <th scope="col">{t('case.reason')}</th>
              <th scope="col">{t('outcome.note')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <OutcomeRow key={line.id} panel={panel} loaded={loaded} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type RowProps = Props & { readonly line: RmaLine }

function OutcomeRow({ panel: { t, locale }, loaded: { rma, reasons }, line }: RowProps) {
  const reason = line.reason ?? rma.reason
  return (
    <tr>
      <td className="ttl">
        <span className="art">{line.articleName}</span>
        <span className="sub">
          {[line.articleNumber, line.orderNumber, line.customerReference, line.freeEntry && t('outcome.freeEntry')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td className="n" data-l={t('outcome.requested')}>
        {line.quantityRequested}
      </td>
      <td className="n big" data-l={t('outcome.approved')}>
        {line.quantityApproved ?? '–'}
      </td>
      <td className="c2" data-l={t('outcome.status')}>
        <StatusChip of="line" status={isPartlyApproved(line) ? 'partiallyApproved' : line.status} locale={locale} />
      </td>
      <td className="c4" data-l={t('case.reason')}>
        {reason ? reasons.get(String(reason)) : '–'}
        {line.remark && <span className="sub">{line.remark}</span>}
      </td>
      <td className="c4" data-l={t('outcome.note')}>
        {line.note ?? '–'}
      </td>
    </tr>
  )
}

function decidedBy({ t, zone, locale }: Panel, { rma, decidedBy: by }: LoadedCase): string {
  const when = formatMoment(new Date(rma.decidedAt ?? ''), zone, locale)
  return by ? t('outcome.by', { when, name: by.name }) : t('outcome.byUnknown', { when })
}
