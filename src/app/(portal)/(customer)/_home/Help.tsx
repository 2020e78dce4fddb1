import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { type ContactDetails, ContactLines, isReachable } from '@/ui/ContactLines'
import { Section } from '@/ui/Section'
import { contactWords } from '../../../_lib/contactWords'
import { footerPages } from '../../../_lib/portal'

const PAGE = '/pages/help'

type Props = { readonly locale: Locale; readonly contact: ContactDetails }

/** How to reach the house, and the editor's help once it is online. */
export async function Help({ locale, contact }: Props) {
  const t = translator(locale, 'home')
  const online = (await footerPages(locale)).some(({ href }) => href === PAGE)
  if (!online && !isReachable(contact)) return null
  return (
    <Section title={t('help.title')} aside={online && <Link href={PAGE}>{t('help.more')}</Link>}>
      <p className="soft contact-lead">{t('help.text')}</p>
      <ContactLines contact={contact} words={contactWords(translator(locale, 'shell'))} />
    </Section>
  )
}
