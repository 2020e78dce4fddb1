import { translator } from '@messages/translate'
import Link from 'next/link'

import type { PortalSession } from '@/session/portalSession'
import { Section } from '@/ui/Section'
import { findToPay } from '../../../_lib/invoiceList'
import { countMine } from '../../../_lib/read'

type Props = { readonly session: PortalSession; readonly zone: string }

/** The way to the invoices, and how many are to be paid; nothing for who has none, or may not see them. */
export async function Invoices({ session, zone }: Props) {
  if ((await countMine('invoices')) === 0) return null
  const { locale } = session
  const t = translator(locale, 'lists')
  const { customers, invoices, overdue } = await findToPay(session, zone)
  const said = [
    t('invoice.toPay', { n: invoices.length }),
    ...(overdue.length > 0 ? [t('invoice.overdueToo', { n: overdue.length })] : []),
  ]
  return (
    <Section title={t('invoice.title')} aside={<Link href="/invoices">{t('invoice.all')}</Link>}>
      <p className="soft">{customers.length > 0 ? said.join(', ') : t('invoice.unknown')}</p>
    </Section>
  )
}
