import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import type { Locale } from '@/core/locale'
import { MAIL } from '@/ui/mail/hrefs'
import { MailForm } from '@/ui/mail/MailForm'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { SubmitButton } from '@/ui/SubmitButton'
import { isContact } from '../../../../_lib/accountPages'
import { readMailChoice, shownKinds } from '../../../../_lib/mail'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { saveMail, setPromotions } from './saveMail'

type Props = { readonly searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'mailPreferences')('title') }
}

/** Which mails the reader gets, who gets copies, and whether they want action mails. */
export default async function MailPage({ searchParams }: Props) {
  const { done } = await searchParams
  const session = await requireSession(MAIL)
  if (!isContact(session)) return missing()
  const { locale, email } = session
  const t = translator(locale, 'mailPreferences')
  const { wishes, promotionsAt } = await readMailChoice(session)
  const kinds = shownKinds(session)
  return (
    <main id="main">
      <PageHead title={t('title')} lead={t('lead')} />
      <DoneNotice done={done} locale={locale} />
      {kinds.length > 0 && (
        <MailForm
          locale={locale}
          messages={messagesOf(locale, 'mailPreferences')}
          email={email}
          kinds={kinds}
          stored={wishes}
          action={saveMail}
        />
      )}
      <Promotions since={promotionsAt} locale={locale} />
      <Section title={t('fixed')}>
        <p className="mail-text">{t('fixedText')}</p>
      </Section>
    </main>
  )
}

function DoneNotice({ done, locale }: { readonly done: unknown; readonly locale: Locale }) {
  const t = translator(locale, 'mailPreferences')
  if (done === 'saved') {
    return (
      <Notice tone="ok" title={t('saved')} focus>
        {t('savedText')}
      </Notice>
    )
  }
  if (done === 'agreed' || done === 'withdrawn') return <Notice tone="ok" title={t(done)} focus />
  if (done !== 'failed') return null
  return (
    <Notice tone="stop" title={t('refused')} focus>
      {t('failed')}
    </Notice>
  )
}

async function Promotions({ since, locale }: { readonly since: string | null; readonly locale: Locale }) {
  const t = translator(locale, 'mailPreferences')
  const { zone, branding } = await portalSettings(locale)
  return (
    <Section title={t('promotions')}>
      <p className="mail-text">{t('promotionsText', { company: branding.companyName })}</p>
      <form className="mail-promotions" action={setPromotions.bind(null, since === null)}>
        <span>{since ? t('agreedAt', { date: longDate(since, { zone, locale }) }) : t('notAgreed')}</span>
        <SubmitButton look="">{since ? t('withdraw') : t('agree')}</SubmitButton>
      </form>
    </Section>
  )
}
