import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { Icon } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import { countMine } from '../../../_lib/read'

const OPEN = ['submitted', 'inProgress', 'sentToManufacturer']

/** The ways to warranty claims, and how many are open. */
export async function Claims({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, 'claims')
  const [open, drafts] = await Promise.all([
    countMine('warranty-claims', { status: { in: OPEN } }),
    countMine('warranty-claims', { status: { equals: 'draft' } }),
  ])
  const said = [t('home.open', { n: open }), ...(drafts > 0 ? [t('home.drafts', { n: drafts })] : [])]
  return (
    <Section title={translator(locale, 'shell')('claims')} aside={<Link href="/claims">{t('home.follow')}</Link>}>
      <div className="claim-pick">
        <span className="soft">{said.join(', ')}.</span>
        <Link className="btn" href="/claims/new">
          <Icon name="warranty" />
          {t('request')}
        </Link>
      </div>
    </Section>
  )
}
