import { translator } from '@messages/translate'
import Link from 'next/link'

import type { PortalSession } from '@/session/portalSession'
import { Section } from '@/ui/Section'
import { findToPay, type ToPay } from '../../../_lib/grids'
import { countMine } from '../../../_lib/read'

type Props = { readonly session: PortalSession }

const countOf = (sums: readonly ToPay[] | null) => (sums ?? []).reduce((total, { count }) => total + count, 0)

/** The way to the invoices, and how many are to be paid; nothing for who has none, or may not see them. */
export async function Invoices({ session }: Props) {
  if ((await countMine('invoices')) === 0) return null
  const { locale } = session
  const t = translator(locale, 'lists')
  const open = await findToPay(session, 'open')
  const overdue = countOf(await findToPay(session, 'overdue'))
  const said = [
    t('invoice.toPay', { n: countOf(open) }),
    ...(overdue > 0 ? [t('invoice.overdueToo', { n: overdue })] : []),
  ]
  return (
    <Section title={t('invoice.title')} aside={<Link href="/invoices">{t('invoice.all')}</Link>}>
      <p className="soft">{open ? said.join(', ') : t('invoice.unknown')}</p>
    </Section>
  )
}
