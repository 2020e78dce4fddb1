import { translator } from '@messages/translate'
import type { ReactNode } from 'react'

import { formatCents } from '@/core/money'
import type { Order } from '@/payload-types'
import { InvoiceLink } from '../invoices/InvoiceLink'
import type { Clock } from '../returns/moment'

type Props = {
  readonly order: Order
  /** Numbers of the invoices of its lines that the reader may open. */
  readonly invoices: readonly string[]
  /** Where the reader acts for more than one customer: of which this is. */
  readonly customerName: string | null
  readonly clock: Clock
}

/** The facts of an order; what the ERP does not say is left out, the total for who may not see prices too. */
export function OrderStrip({ order, invoices, customerName, clock }: Props) {
  const t = translator(clock.locale, 'orders')
  const { customerReference, billingName, salesRepName, totalCents, currency, shipsComplete } = order
  const total = typeof totalCents === 'number' && currency ? formatCents(totalCents, currency, clock.locale) : null
  return (
    <dl className="strip case-strip">
      <Fact name={t('fact.reference')}>{customerReference}</Fact>
      <Fact name={t('fact.total')}>{total}</Fact>
      <Fact name={t('fact.billing')}>{billingName}</Fact>
      <Fact name={t('fact.sales')}>{salesRepName}</Fact>
      <Fact name={t('fact.customer')}>{customerName}</Fact>
      <Fact name={t('fact.delivery')}>{shipsComplete && t('shipsComplete')}</Fact>
      <Fact name={t('fact.invoices', { n: invoices.length })}>
        {invoices.length > 0 &&
          invoices.map((number, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <InvoiceLink number={number} />
            </span>
          ))}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
