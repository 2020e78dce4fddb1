import { translator } from '@messages/translate'
import Link from 'next/link'

import type { PortalSession } from '@/session/portalSession'
import { Icon } from '@/ui/Icon'
import { PageHead } from '@/ui/PageHead'
import { caseHref, isCustomersTurn, isUndecided } from '@/ui/returns/cases'
import { documentHref } from '@/ui/returns/documents'
import { longDate } from '@/ui/returns/moment'
import { OrderLink } from '@/ui/returns/OrderCell'
import { StatusChip } from '@/ui/StatusChip'
import { portalSettings } from '../../../../_lib/portal'
import type { LoadedCase } from './loadCase'

type Props = { readonly loaded: LoadedCase; readonly session: PortalSession }

/** Before a decision the customer takes back what they asked; staff say no by deciding. */
export const mayWithdraw = ({ rma }: LoadedCase, { actor }: PortalSession): boolean =>
  actor === 'contact' && isUndecided(rma)

export function CaseHead({ loaded, session }: Props) {
  const { rma, clock } = loaded
  const t = translator(clock.locale, 'returns')
  return (
    <PageHead
      title={rma.number}
      number
      chip={<StatusChip of="rma" status={rma.status} locale={clock.locale} large />}
      lead={<Lead loaded={loaded} />}
      actions={<Actions loaded={loaded} session={session} />}
      crumb={{ href: '/returns', label: t('detail.crumb') }}
    />
  )
}

/** Who sent it, when, and from which orders. */
async function Lead({ loaded: { rma, facts, events, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'returns')
  const { branding } = await portalSettings(clock.locale)
  const sent = events.find(({ kind }) => kind === 'submitted')
  const date = longDate(rma.submittedAt ?? rma.createdAt, clock)
  const lines = rma.lines?.length ?? 0
  const [order, ...more] = facts.orders
  return (
    <p>
      {rma.onBehalfBy || !sent
        ? t('detail.leadOnBehalf', { date, lines, company: branding.companyName })
        : t('detail.lead', { date, lines, name: sent.actor.name })}
      {order && (
        <>
          {` ${t('detail.from')} `}
          {more.length === 0 ? (
            <>
              {t('detail.oneOrder')} <OrderLink number={order} />
            </>
          ) : (
            t('detail.orders', { n: facts.orders.length })
          )}
        </>
      )}
    </p>
  )
}

/** The papers when they are needed now; or the way back. */
function Actions({ loaded, session }: Props) {
  const { documents, of, clock } = loaded
  const t = translator(clock.locale, 'returns')
  if (mayWithdraw(loaded, session)) {
    return (
      <Link className="btn danger" href={`${caseHref(of)}?withdraw=1`} scroll={false}>
        <Icon name="cross" small />
        {t('withdraw.open')}
      </Link>
    )
  }
  if (!isCustomersTurn(of)) return null
  return documents.map((document) => {
    const form = document.kind === 'return-form'
    return (
      <a key={document.id} className={form ? 'btn primary big' : 'btn big'} href={documentHref(document)}>
        <Icon name={form ? 'print' : 'barcode'} />
        {t(`documents.${document.kind}`)}
      </a>
    )
  })
}
