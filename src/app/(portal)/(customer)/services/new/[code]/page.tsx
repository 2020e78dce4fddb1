import { randomUUID } from 'node:crypto'
import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { dayIn } from '@/core/day'
import type { FormDefinition } from '@/core/forms/definition'
import type { Locale } from '@/core/locale'
import { type About, aboutOf, typedAbout } from '@/core/services/about'
import { may, type PortalSession, type SessionCustomer } from '@/session/portalSession'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { SubmitButton } from '@/ui/SubmitButton'
import { RequestForm } from '@/ui/services/RequestForm'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { formWords, readForms, suggestionsFor } from '../../../../../_lib/questions'
import { returnDoor } from '../../../../../_lib/returnDoor'
import { findOpenDraft, findService, type Service, servicePath } from '../../../../../_lib/services'
import { currentSession, requireSession } from '../../../../../_lib/session'
import { beginDraft, sendRequest } from './sendRequest'

type Props = {
  readonly params: Promise<{ code: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession()
  const service = session && (await findService(session, (await params).code))
  return { title: service?.title ?? (await missingTitle()) }
}

/** One service: what is asked with it. Files need a draft to lie with, which begins when the reader says so. */
export default async function ServicePage({ params, searchParams }: Props) {
  const [{ code }, { customer: named, ...asked }] = [await params, await searchParams]
  const about = aboutOf(asked)
  const session = await requireSession(servicePath(code, typeof named === 'string' ? named : undefined, about))
  const service = await findService(session, code)
  const form = service && (await readForms([service.form])).get(service.form)
  if (!service || !form || !may(session, 'requestService')) return missing()
  const crumb = { href: '/services', label: translator(session.locale, 'services')('crumb') }
  const customer = customerOf(service, named)
  const takesFiles = form.fields.some(({ kind }) => kind === 'upload')
  return (
    <main id="main">
      <PageHead
        title={service.title}
        lead={service.description}
        crumb={crumb}
        actions={await myReturns(session, service)}
      />
      {!customer && <ForCustomer service={service} about={about} locale={session.locale} />}
      {customer && takesFiles && <Begin {...{ service, customer, about, session }} />}
      {customer && !takesFiles && <Questions {...{ service, customer, about, session, form }} />}
    </main>
  )
}

/** Returns that were requested in another way are followed from where they are requested now. */
async function myReturns(session: PortalSession, { code }: Service) {
  const { byForm, request, follow } = await returnDoor(session)
  if (!byForm || !follow || request !== servicePath(code)) return null
  return (
    <Link className="btn" href={follow}>
      {translator(session.locale, 'request')('myReturns')}
    </Link>
  )
}

/** The one it is asked for: who acts for several says so first, since all that follows is that customer's. */
function customerOf({ customers }: Service, named: unknown): SessionCustomer | undefined {
  return customers.length === 1 ? customers[0] : customers.find(({ id }) => id === named)
}

type Choice = { readonly service: Service; readonly about: About; readonly locale: Locale }

function ForCustomer({ service: { code, customers }, about, locale }: Choice) {
  const t = translator(locale, 'services')
  return (
    <Section title={t('form.customer')}>
      <p className="soft">{t('form.chooseCustomer')}</p>
      <ul className="service-customers">
        {customers.map(({ id, name, number }) => (
          <li key={id}>
            <Link className="btn" href={servicePath(code, id, about)}>
              {name} <span className="muted">{number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Shown = {
  readonly service: Service
  readonly customer: SessionCustomer
  readonly about: About
  readonly session: PortalSession
}

async function Begin({ service, customer, about, session: { locale } }: Shown) {
  const t = translator(locale, 'services')
  const draft = await findOpenDraft(service.id, customer.id)
  const { zone } = await portalSettings(locale)
  return (
    <form action={beginDraft.bind(null, service.code, { customer: customer.id, about })} className="service-begin">
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

type Asked = Shown & { readonly form: FormDefinition }

async function Questions({ service, customer, about, session: { locale }, form }: Asked) {
  const { zone } = await portalSettings(locale)
  const stored = typedAbout(form, about)
  return (
    <RequestForm
      locale={locale}
      messages={messagesOf(locale, 'services')}
      place={[service.id, customer.id, ...Object.values(stored)].join(' ')}
      form={form}
      stored={stored}
      words={formWords(locale)}
      today={dayIn(zone, new Date())}
      suggestions={await suggestionsFor(customer.id, [{ form }])}
      onceKey={randomUUID()}
      action={sendRequest.bind(null, service.code, { customer: customer.id, about })}
    />
  )
}
