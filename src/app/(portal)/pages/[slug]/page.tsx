import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { dayIn, formatDay } from '@/core/day'
import { ContactLines, isReachable } from '@/ui/ContactLines'
import { PageHead } from '@/ui/PageHead'
import { Section } from '@/ui/Section'
import { contactWords } from '../../../_lib/contactWords'
import { missing } from '../../../_lib/missing'
import { missingTitle } from '../../../_lib/NotFoundPage'
import { findPage, portalSettings } from '../../../_lib/portal'
import { RichText } from '../../../_lib/RichText'
import { currentLocale } from '../../../_lib/session'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findPage((await params).slug, await currentLocale())
  return { title: page?.title ?? (await missingTitle()) }
}

/** Terms, privacy, help: what an editor published, for everybody. */
export default async function EditorsPage({ params }: Props) {
  const locale = await currentLocale()
  const page = await findPage((await params).slug, locale)
  if (!page) return missing()

  const t = translator(locale, 'shell')
  const { zone, contact } = await portalSettings(locale)
  const date = formatDay(dayIn(zone, new Date(page.updatedAt)), locale)
  return (
    <main id="main">
      <PageHead title={page.title} lead={t('updated', { date })} />
      {page.body && <RichText body={page.body} />}
      {page.slug === 'help' && isReachable(contact) && (
        <Section title={t('contact.title')}>
          <ContactLines contact={contact} words={contactWords(t)} />
        </Section>
      )}
    </main>
  )
}
