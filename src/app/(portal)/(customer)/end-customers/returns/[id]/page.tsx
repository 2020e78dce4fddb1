import { messagesOf, translator } from '@messages/translate'

import { formatDay } from '@/core/day'
import { DEALER_VERDICTS } from '@/core/dealers/dealerFirst'
import type { DealersReturn } from '@/core/dealers/returns'
import { statusTone } from '@/core/rmas/statusTone'
import type { ToldEvent } from '@/core/timeline'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { Chip } from '@/ui/Chip'
import { dealersStatus } from '@/ui/dealers/dealersStatus'
import { VerdictForms } from '@/ui/dealers/VerdictForms'
import { Notice } from '@/ui/Notice'
import { CaseLines, type LineExtra } from '@/ui/returns/CaseLines'
import type { ReturnCase } from '@/ui/returns/cases'
import type { Clock } from '@/ui/returns/moment'
import { happened } from '@/ui/returns/steps'
import { Section } from '@/ui/Section'
import type { TimelineStep } from '@/ui/Timeline'
import { missing } from '../../../../../_lib/missing'
import { portalSettings } from '../../../../../_lib/portal'
import { loadSent, SentBody, type SentCaseProps, SentHead, sentTitle, Words } from '../../sentCase'
import { decideOnOne } from './decideOnOne'

export const generateMetadata = (props: SentCaseProps) => sentTitle('returns', props)

/** One return of an end customer: to read, and to forward or decline while it waits for the dealer. */
export default async function DealersReturnPage(props: SentCaseProps) {
  const loaded = await loadSent('returns', props)
  if (!loaded) return missing()
  const { doc: found, events, session, dealer, clock } = loaded
  const { locale } = clock
  const t = translator(locale, 'dealers')
  const orders = new Set(found.lines.map(({ orderNumber }) => orderNumber))
  return (
    <main id="main">
      <SentHead
        room="returns"
        loaded={loaded}
        chip={<Chip {...statusTone(found.status)} word={dealersStatus(found.status, locale)} large />}
      />
      <Done done={(await props.searchParams).done} session={session} />
      <SentBody steps={stepsOf(found, events, clock)} clock={clock}>
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
        <Words
          said={[
            [t('returns.remarks'), found.remarks],
            [t('returns.yourNote'), found.dealerNote],
            [t('returns.decision'), found.decisionNote],
          ]}
        />
        <Verdicts found={found} session={session} dealer={dealer} />
      </SentBody>
    </main>
  )
}

/** What happened, and that it is the dealer's turn. */
function stepsOf({ status }: DealersReturn, events: readonly ToldEvent[], clock: Clock): TimelineStep[] {
  const waits = { key: 'now', shape: 'half', title: dealersStatus(status, clock.locale), state: 'now' } as const
  return [...happened(events, clock), ...(status === 'awaitingDealer' ? [waits] : [])]
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
