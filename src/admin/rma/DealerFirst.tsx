import { type Day, formatDay } from '@/core/day'
import { Notice } from '@/ui/Notice'
import type { Panel } from '../panelRequest'
import type { LoadedCase } from './loadCase'
import { TakeOver } from './TakeOver'

type Props = { readonly panel: Panel; readonly loaded: LoadedCase; readonly mayTakeOver: boolean }

/** What a dealer who decides first is asked, or said; nothing where none is. */
export function DealerFirst({ panel: { t, locale }, loaded: { rma }, mayTakeOver }: Props) {
  const dealer = rma.dealerName ?? ''
  if (rma.status === 'awaitingDealer') {
    const action = mayTakeOver && (
      <TakeOver id={rma.id} number={rma.number ?? ''} dealer={dealer} updatedAt={rma.updatedAt} />
    )
    return (
      <Notice tone="wait" icon="clock" title={t('dealerFirst.heading', { dealer })} action={action}>
        {t('dealerFirst.help', { date: formatDay(rma.dealerUntil as Day, locale) })}
      </Notice>
    )
  }
  if (!rma.dealerNote) return null
  return (
    <>
      <Notice title={t('dealerFirst.declined', { dealer })}>{t('dealerFirst.declinedHelp')}</Notice>
      <figure className="nz-said">
        <figcaption>{t('dealerFirst.note', { dealer })}</figcaption>
        <blockquote>{rma.dealerNote}</blockquote>
      </figure>
    </>
  )
}
