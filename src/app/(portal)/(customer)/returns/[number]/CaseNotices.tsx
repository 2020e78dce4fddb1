import { translator } from '@messages/translate'

import { formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import { takesLabel } from '@/core/rmas/transport'
import type { PortalSession } from '@/session/portalSession'
import { Notice } from '@/ui/Notice'
import { caseHref, isCustomersTurn, isUndecided, piecesToSend } from '@/ui/returns/cases'
import { GoodsPlace } from '@/ui/returns/GoodsPlace'
import type { Asked } from '@/ui/returns/query'
import { WithdrawForm } from '@/ui/returns/WithdrawForm'
import { confirmationAddress } from '../../../../_lib/returns'
import { mayWithdraw } from './CaseHead'
import type { LoadedCase } from './loadCase'
import { withdraw } from './withdraw'

type Props = { readonly loaded: LoadedCase; readonly session: PortalSession; readonly asked: Asked }

/** What stands above everything: the answer to what the reader just did, the question they must answer, their next step. */
export function CaseNotices({ loaded, session, asked }: Props) {
  const shown = noticeFor({ loaded, session, asked })
  return shown && <div className="case-notices">{shown}</div>
}

function noticeFor({ loaded, session, asked }: Props) {
  const { rma, of } = loaded
  if (asked.withdraw && mayWithdraw(loaded, session)) return <AskWithdraw loaded={loaded} />
  if (asked.withdrawn && rma.status === 'cancelled') return <Withdrawn loaded={loaded} />
  if (asked.sent && isUndecided(rma) && isSender(loaded, session)) {
    return <Sent loaded={loaded} session={session} />
  }
  if (of.dealer) return <AwaitsDealer dealer={of.dealer} locale={loaded.clock.locale} />
  return isCustomersTurn(of) ? <NextStep loaded={loaded} /> : null
}

const isSender = ({ rma }: LoadedCase, { actor, id }: PortalSession): boolean =>
  String(actor === 'contact' ? rma.contact : rma.onBehalfBy) === id

async function Sent({ loaded: { rma, of, clock }, session }: Omit<Props, 'asked'>) {
  const t = translator(clock.locale, 'returns')
  const to = await confirmationAddress(rma, session.email)
  const copy = rma.ccEmail
  const where = to ? t(copy ? 'sent.toAndCopy' : 'sent.to', { to, copy }) : t('sent.noMail')
  return (
    <Notice tone="ok" title={t('sent.title', { number: rma.number })} focus>
      {of.dealer ? t('dealer.sentText', named(of.dealer, clock.locale)) : t('sent.text')} {where}
    </Notice>
  )
}

type Dealer = NonNullable<LoadedCase['of']['dealer']>

const named = ({ name, until }: Dealer, locale: Locale) => ({ dealer: name, date: formatDay(until, locale) })

function AwaitsDealer({ dealer, locale }: { readonly dealer: Dealer; readonly locale: Locale }) {
  const t = translator(locale, 'returns')
  return (
    <Notice icon="clock" title={t('dealer.notice', { dealer: dealer.name })}>
      {t('dealer.noticeText', named(dealer, locale))}
    </Notice>
  )
}

function NextStep({ loaded: { rma, of, documents, ordered, place, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'returns')
  const made = (kind: string) => documents.some((document) => document.kind === kind)
  const underWay = ordered.some(({ failed }) => !failed)
  const { transport } = of
  const form = takesLabel(transport) && made('shipping-label') ? 'formAndLabel' : 'form'
  const next = made('return-form') ? form : underWay ? 'soon' : 'none'
  return (
    <Notice
      tone="wait"
      icon="box"
      title={t('next.title', { n: piecesToSend(of), transport })}
      facts={<GoodsPlace place={place} transport={transport} locale={clock.locale} />}
    >
      {t(`next.${next}`, { number: rma.number, transport })}
    </Notice>
  )
}

function AskWithdraw({ loaded: { of, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'returns')
  const number = of.number ?? ''
  return (
    <WithdrawForm
      action={withdraw.bind(null, number)}
      backHref={caseHref(of)}
      words={{
        title: t('withdraw.title', { number }),
        text: t('withdraw.text'),
        confirm: t('withdraw.confirm'),
        pending: t('withdraw.pending'),
        keep: t('withdraw.keep'),
      }}
    />
  )
}

function Withdrawn({ loaded: { rma, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'returns')
  return (
    <Notice tone="ok" title={t('withdraw.done', { number: rma.number })} focus>
      {t('withdraw.doneText')}
    </Notice>
  )
}
