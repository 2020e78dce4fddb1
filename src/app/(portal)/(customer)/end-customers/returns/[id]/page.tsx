import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { formatDay } from '@/core/day'
import { DEALER_VERDICTS } from '@/core/dealers/dealerFirst'
import type { DealersReturn } from '@/core/dealers/returns'
import { statusTone } from '@/core/rmas/statusTone'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { Chip } from '@/ui/Chip'
import { dealersStatus } from '@/ui/dealers/dealersStatus'
import { returnHref, returnsHref } from '@/ui/dealers/hrefs'
import { VerdictForms } from '@/ui/dealers/VerdictForms'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { CaseLines, type LineExtra } from '@/ui/returns/CaseLines'
import type { ReturnCase } from '@/ui/returns/cases'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { findDealersReturn, ownDealer } from '../../../../../_lib/dealers'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { currentSession, requireSession } from '../../../../../_lib/session'
import { decideOnOne } from './decideOnOne'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ dealer?: string | string[]; done?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const session = await currentSession()
  const dealer = session && ownDealer(session, (await searchParams).dealer)
  const found = dealer && (await findDealersReturn(dealer.id, (await params).id))
  return { title: found?.number ?? (await missingTitle()) }
}

/** One return of an end customer: to read, and to forward or decline while it waits for the dealer. */
export default async function DealersReturnPage({ params, searchParams }: Props) {
  const [{ id }, { dealer: named, done }] = [await params, await searchParams]
  const session = await requireSession(returnHref({ number: typeof named === 'string' ? named : '' }, id))
  const dealer = ownDealer(session, named)
  const found = dealer && (await findDealersReturn(dealer.id, id))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { zone } = await portalSettings(locale)
  const orders = new Set(found.lines.map(({ orderNumber }) => orderNumber))
  return (
    <main id="main">
      <PageHead
        title={found.number}
        number
        chip={<Chip {...statusTone(found.status)} word={dealersStatus(found.status, locale)} large />}
        lead={`${found.customer.name} (${found.customer.number}) · ${longDate(found.submittedAt, { zone, locale })}`}
        crumb={{ href: returnsHref(dealer), label: t('returns.crumb') }}
      />
      <Done done={done} session={session} />
      <Section
        title={t('returns.lines')}
        aside={found.reason && <span>{t('returns.reason', { reason: found.reason })}</span>}
      >
        <CaseLines
          of={caseOf(found)}
          extras={reasonsOf(found)}
          view={null}
          severalOrders={orders.size > 1}
          plainOrders
          locale={locale}
        />
      </Section>
      <Words found={found} session={session} />
      <Verdicts found={found} session={session} dealer={dealer} />
    </main>
  )
}

type PartProps = { readonly found: DealersReturn; readonly session: PortalSession }

async function Done({ done, session: { locale } }: { readonly done: unknown } & Pick<PartProps, 'session'>) {
  const known = DEALER_VERDICTS.find((one) => one === done)
  if (!known) return null
  const t = translator(locale, 'dealers')
  const { branding } = await portalSettings(locale)
  return known === 'forward' ? (
    <Notice tone="ok" title={t('returns.forwarded', { n: 1 })} focus>
      {t('returns.forwardedText', { company: branding.companyName })}
    </Notice>
  ) : (
    <Notice tone="ok" title={t('returns.declined')} focus>
      {t('returns.declinedText')}
    </Notice>
  )
}

/** What the end customer, the dealer and the house said of it. */
function Words({ found: { remarks, dealerNote, decisionNote }, session: { locale } }: PartProps) {
  const t = translator(locale, 'dealers')
  const said = [
    ['returns.remarks', remarks],
    ['returns.yourNote', dealerNote],
    ['returns.decision', decisionNote],
  ] as const
  return said.map(
    ([title, text]) =>
      text && (
        <Section key={title} title={t(title)}>
          <p className="case-said">{text}</p>
        </Section>
      ),
  )
}

async function Verdicts({ found, session: { locale }, dealer }: PartProps & { readonly dealer: SessionCustomer }) {
  if (!found.decideBy) return null
  const { branding } = await portalSettings(locale)
  return (
    <VerdictForms
      locale={locale}
      messages={messagesOf(locale, 'dealers')}
      action={decideOnOne.bind(null, { dealer: dealer.number, id: found.id })}
      companyName={branding.companyName}
      until={formatDay(found.decideBy, locale)}
    />
  )
}

const NO_PRICE = { netCents: null, grossCents: null, vatRate: null, currency: null }

/** A reason per line, where they have their own. */
const reasonsOf = ({ lines }: DealersReturn): ReadonlyMap<string, LineExtra> =>
  new Map(lines.map(({ id, reason }) => [id, { price: NO_PRICE, reason }]))

/** As the lists of returns show one; papers and credit notes are the end customer's own. */
const caseOf = ({ customer, submittedAt, ...found }: DealersReturn): ReturnCase => ({
  ...found,
  lines: found.lines.map((line) => ({ ...line, creditInvoice: null })),
  transport: 'send',
  unread: 0,
  creditInvoice: null,
  dealer: null,
  customer: { id: '', ...customer },
  at: submittedAt,
  lineCount: found.lines.length,
})
