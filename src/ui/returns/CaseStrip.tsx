import { translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { formatCents } from '@/core/money'
import type { Rma } from '@/payload-types'
import { InvoiceLink } from '../invoices/InvoiceLink'
import type { CaseFacts } from './caseFacts'
import { type Clock, longDate } from './moment'

type Props = {
  readonly rma: Rma
  readonly facts: CaseFacts
  /** Title of the one reason. */
  readonly reason: string | null
  /** The contact acts for more than one customer. */
  readonly severalCustomers: boolean
  /** Number of the credit note, when there is one and the reader may see it. */
  readonly creditNote: string | null
  /** Where the text that was accepted can be read; null when none was online then. */
  readonly termsHref: string | null
  readonly clock: Clock
}

/** The facts of a request; what was not given is left out. */
export function CaseStrip({ rma, facts, reason, severalCustomers, creditNote, termsHref, clock }: Props) {
  const { locale } = clock
  const t = translator(locale, 'returns')
  const { piecesRequested, piecesApproved, credit, reasonsDiffer } = facts
  const accepted = rma.acceptedTerms?.at && t('strip.accepted', { date: longDate(rma.acceptedTerms.at, clock) })
  return (
    <dl className="strip case-strip">
      <Fact name={t('strip.requested')}>{t('pieces', { n: piecesRequested })}</Fact>
      <Fact name={t('strip.approved')}>
        {piecesApproved === null ? (
          <span className="muted">{t('strip.undecided')}</span>
        ) : (
          t('pieces', { n: piecesApproved })
        )}
      </Fact>
      {creditNote ? (
        <Fact name={t('strip.creditNote')}>
          <InvoiceLink number={creditNote} />
        </Fact>
      ) : (
        <Fact name={t('strip.credit')}>
          {credit && (
            <>
              {formatCents(credit.cents, credit.currency, locale)}{' '}
              <span className="nowrap">{translator(locale, 'prices')(`vat.${credit.vat}`)}</span>
            </>
          )}
        </Fact>
      )}
      <Fact name={t('strip.customer')}>{severalCustomers && `${rma.customerNumber} ${rma.customerName}`}</Fact>
      <Fact name={t('strip.reason')}>{reasonsDiffer ? t('strip.perLine') : reason}</Fact>
      <Fact name={t('strip.transport')}>{t('strip.by', { transport: rma.transport })}</Fact>
      <Fact name={t('strip.copy')}>{rma.ccEmail && <MailAddress address={rma.ccEmail} />}</Fact>
      <Fact name={t('strip.terms')}>{accepted && termsHref ? <Link href={termsHref}>{accepted}</Link> : accepted}</Fact>
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

/** Breaks before the @, when it must. */
function MailAddress({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@')
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  )
}
