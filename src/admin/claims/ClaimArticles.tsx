import { warrantyIn } from '@/core/claims/warranty'
import { formatDay } from '@/core/day'
import type { WarrantyClaim } from '@/payload-types'
import { StatusChip } from '@/ui/StatusChip'
import { StatusShape } from '@/ui/StatusShape'
import type { Panel } from '../panelRequest'

type Line = NonNullable<WarrantyClaim['lines']>[number]
type Props = { readonly panel: Panel; readonly lines: readonly Line[] }

const SHAPES = { inTerm: 'check', expired: 'octagon', unknown: 'ring' } as const
const LOOKS = { inTerm: 'ok', expired: 'stop', unknown: '' } as const

/** Each article with what was found of its warranty, and what was decided. */
export function ClaimArticles({ panel, lines }: Props) {
  const { t, locale } = panel
  return (
    <ul className="nz-claimed">
      {lines.map((line) => (
        <li key={line.id}>
          <div>
            <span className="art">{line.articleName}</span>
            <p className="sub">{originOf(panel, line)}</p>
            <Term panel={panel} line={line} />
            {line.note && <p className="sub">{line.note}</p>}
            {line.internalNote && (
              <p className="sub">
                {t('claim.internalNote')}: {line.internalNote}
              </p>
            )}
          </div>
          <div>
            <b>
              {typeof line.quantityAccepted === 'number'
                ? t('claim.accepted', { accepted: line.quantityAccepted, claimed: line.quantityClaimed })
                : t('claim.pieces', { n: line.quantityClaimed })}
            </b>
            <p>
              <StatusChip of="claimLine" status={line.status} locale={locale} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const originOf = ({ t }: Panel, line: Line): string =>
  [
    line.articleNumber,
    line.orderNumber && t('claim.order', { number: line.orderNumber }),
    ...(line.orderLine ? [] : [t('claim.typedIn')]),
    ...(line.serialNumber ? [t('claim.serial', { number: line.serialNumber })] : []),
  ]
    .filter(Boolean)
    .join(', ')

function Term({ panel: { t, locale }, line: { warranty } }: { readonly panel: Panel; readonly line: Line }) {
  const found = warrantyIn(warranty)
  const { verdict } = found
  const until = found.verdict === 'unknown' ? '' : formatDay(found.until, locale)
  const why = found.verdict === 'unknown' ? ` (${t('claim.doubt', { doubt: found.doubt })})` : ''
  return (
    <p className={`nz-term ${LOOKS[verdict]}`}>
      <StatusShape shape={SHAPES[verdict]} />
      {t('claim.warranty', { verdict, until }) + why}
    </p>
  )
}
