import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { dayIn } from '@/core/day'
import type { Answers } from '@/core/forms/condition'
import { typedOf } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'
import type { ServiceRequest } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { SubmitButton } from '@/ui/SubmitButton'
import { RequestForm } from '@/ui/services/RequestForm'
import { DECIMAL_SIGN } from '../../../../../_lib/drafts'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { formWords, readForms, suggestionsFor } from '../../../../../_lib/questions'
import { findRequestById, findServices } from '../../../../../_lib/services'
import { servicesOpen } from '../../../../../_lib/servicesOpen'
import { currentLocale, requireSession } from '../../../../../_lib/session'
import { DraftFiles, FilesAround, PlainFileForm } from '../../../_files/DraftFiles'
import { changeRequest, throwAwayDraft } from './changeRequest'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ file?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findRequestById((await params).id)
  return { title: found?.title?.[await currentLocale()] ?? (await missingTitle()) }
}

/** A request with files, being filled in. */
export default async function RequestDraftPage({ params, searchParams }: Props) {
  const [{ id }, { file }] = [await params, await searchParams]
  const session = await requireSession(`/services/drafts/${id}`)
  const draft = await findRequestById(id)
  if (!draft || !(await servicesOpen(session)).has(String(draft.type))) return missing()
  if (draft.status !== 'draft') redirect(`/services/${draft.number}`)
  const of = { kind: 'service-requests', id: draft.id } as const
  return (
    <main id="main">
      <FilesAround draft={of} session={session}>
        <Draft draft={draft} session={session} said={file} />
      </FilesAround>
      <PlainFileForm draft={of} />
    </main>
  )
}

type DraftProps = { readonly draft: ServiceRequest; readonly session: PortalSession; readonly said: unknown }

async function Draft({ draft, session, said }: DraftProps) {
  const { locale } = session
  const service = (await findServices(session)).find(({ id }) => id === String(draft.type))
  const form = service && (await readForms([service.form])).get(service.form)
  if (!service || !form) return <Gone draft={draft} locale={locale} />
  const { zone } = await portalSettings(locale)
  const of = { kind: 'service-requests', id: draft.id } as const
  return (
    <>
      <PageHead
        title={service.title}
        lead={service.description}
        crumb={{ href: '/services', label: translator(locale, 'services')('crumb') }}
      />
      <RequestForm
        key={draft.id}
        locale={locale}
        messages={messagesOf(locale, 'services')}
        place={draft.id}
        version={draft.updatedAt}
        form={form}
        stored={typedOf((draft.answers?.values ?? {}) as Answers, DECIMAL_SIGN[locale])}
        words={formWords(locale)}
        today={dayIn(zone, new Date())}
        suggestions={await suggestionsFor(String(draft.customer), [{ form }])}
        onceKey=""
        files={<DraftFiles draft={of} session={session} said={said} />}
        action={changeRequest.bind(null, draft.id)}
      />
    </>
  )
}

/** The service is not offered any more: what was filled in can only be thrown away. */
function Gone({ draft, locale }: { readonly draft: ServiceRequest; readonly locale: Locale }) {
  const t = translator(locale, 'services')
  return (
    <>
      <PageHead title={draft.title?.[locale] ?? ''} crumb={{ href: '/services', label: t('crumb') }} />
      <Notice tone="wait" title={t('form.gone')}>
        {t('form.goneHelp')}
      </Notice>
      <form action={throwAwayDraft.bind(null, draft.id)} className="service-acts">
        <SubmitButton look="danger">{t('form.delete')}</SubmitButton>
      </form>
    </>
  )
}
