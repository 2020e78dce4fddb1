import { randomUUID } from 'node:crypto'
import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { dayIn } from '@/core/day'
import type { FormDefinition } from '@/core/forms/definition'
import type { PortalSession } from '@/session/portalSession'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { SubmitButton } from '@/ui/SubmitButton'
import { RequestForm } from '@/ui/services/RequestForm'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { formWords, readForms, suggestedLines } from '../../../../../_lib/questions'
import { findOpenDraft, findService, type Service } from '../../../../../_lib/services'
import { currentSession, requireSession } from '../../../../../_lib/session'
import { beginDraft, sendRequest } from './sendRequest'

type Props = { readonly params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession()
  const service = session && (await findService(session, (await params).code))
  return { title: service?.title ?? (await missingTitle()) }
}

/** One service: what is asked with it. Files need a draft to lie with, which begins when the reader says so. */
export default async function ServicePage({ params }: Props) {
  const { code } = await params
  const session = await requireSession(`/services/new/${encodeURIComponent(code)}`)
  const service = await findService(session, code)
  const form = service && (await readForms([service.form])).get(service.form)
  if (!service || !form) return missing()
  const crumb = { href: '/services', label: translator(session.locale, 'services')('crumb') }
  const takesFiles = form.fields.some(({ kind }) => kind === 'upload')
  return (
    <main id="main">
      <PageHead title={service.title} lead={service.description} crumb={crumb} />
      {takesFiles ? (
        <Begin service={service} session={session} />
      ) : (
        <Questions service={service} form={form} session={session} />
      )}
    </main>
  )
}

type Shown = { readonly service: Service; readonly session: PortalSession }

async function Begin({ service, session: { locale } }: Shown) {
  const t = translator(locale, 'services')
  const draft = await findOpenDraft(service.id)
  const { zone } = await portalSettings(locale)
  return (
    <form action={beginDraft.bind(null, service.code)} className="service-begin">
      <p>{t('form.beginText')}</p>
      <div className="service-acts">
        <SubmitButton look="primary big">{t('form.begin')}</SubmitButton>
        {draft && (
          <Link className="btn" href={`/services/drafts/${draft.id}`}>
            {t('form.go', { date: longDate(draft.updatedAt, { zone, locale }) })}
          </Link>
        )}
      </div>
    </form>
  )
}

async function Questions({ service, session: { locale }, form }: Shown & { readonly form: FormDefinition }) {
  const { zone } = await portalSettings(locale)
  const [first] = service.customers
  return (
    <RequestForm
      locale={locale}
      messages={messagesOf(locale, 'services')}
      place={service.id}
      form={form}
      stored={{}}
      words={formWords(locale)}
      today={dayIn(zone, new Date())}
      orderLines={first ? await suggestedLines(first.id, [{ form }]) : []}
      customers={service.customers}
      onceKey={randomUUID()}
      action={sendRequest.bind(null, service.code)}
    />
  )
}
