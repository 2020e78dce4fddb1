import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { dayIn, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { OrderLine, WarrantyClaim } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import { ClaimForm } from '@/ui/claims/ClaimForm'
import type { KnownLine } from '@/ui/claims/ClaimLines'
import { warrantyText } from '@/ui/claims/warrantyText'
import { PageHead } from '@/ui/PageHead'
import { typedClaim } from '../../../../../_lib/claimBody'
import { claimQuestions, claimsOpen, findClaimById, findWarranties } from '../../../../../_lib/claims'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { formWords, suggestionsFor } from '../../../../../_lib/questions'
import { findMine } from '../../../../../_lib/read'
import { currentLocale, requireSession } from '../../../../../_lib/session'
import { shownTermsOf } from '../../../../../_lib/terms'
import { DraftFiles, FilesAround, PlainFileForm } from '../../../_files/DraftFiles'
import { changeClaim } from './changeClaim'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ file?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findClaimById((await params).id)
  return { title: found ? translator(await currentLocale(), 'claims')('form.title') : await missingTitle() }
}

/** Claim warranty, step 2: filling in a draft and sending it. */
export default async function ClaimDraftPage({ params, searchParams }: Props) {
  const [{ id }, { file }] = [await params, await searchParams]
  const session = await requireSession(`/claims/drafts/${id}`)
  const draft = (await claimsOpen(session)) ? await findClaimById(id) : null
  if (!draft) return missing()
  if (draft.status !== 'draft') redirect(`/claims/${draft.number}`)
  const of = { kind: 'warranty-claims', id: draft.id } as const
  const t = translator(session.locale, 'claims')
  return (
    <main id="main">
      <PageHead title={t('form.title')} lead={t('form.lead')} crumb={{ href: '/claims', label: t('title') }} />
      <FilesAround draft={of} session={session}>
        <Draft draft={draft} session={session} said={file} />
      </FilesAround>
      <PlainFileForm draft={of} />
    </main>
  )
}

type DraftProps = { readonly draft: WarrantyClaim; readonly session: PortalSession; readonly said: unknown }

async function Draft({ draft, session, said }: DraftProps) {
  const { locale } = session
  const of = { kind: 'warranty-claims', id: draft.id } as const
  const questions = await claimQuestions(locale)
  const { zone } = await portalSettings(locale)
  const { form, damages, freeEntryAllowed } = questions
  return (
    <ClaimForm
      key={draft.id}
      locale={locale}
      messages={messagesOf(locale, 'claims')}
      stored={typedClaim(draft, locale)}
      version={draft.updatedAt}
      known={await knownLines(draft, locale, zone)}
      freeEntryAllowed={freeEntryAllowed}
      customer={{ number: draft.customerNumber ?? '', name: draft.customerName ?? '' }}
      damages={damages}
      form={form}
      words={formWords(locale)}
      today={dayIn(zone, new Date())}
      suggestions={await suggestionsFor(String(draft.customer), [{ form }])}
      terms={questions.termsRequired ? await shownTermsOf('warranty-claims') : null}
      required={translator(locale, 'shell')('required')}
      files={<DraftFiles draft={of} session={session} said={said} />}
      action={changeClaim.bind(null, draft.id)}
    />
  )
}

/** The order lines of the draft with today's verdict. */
async function knownLines({ lines }: WarrantyClaim, locale: Locale, zone: string): Promise<KnownLine[]> {
  const ids = [...new Set((lines ?? []).flatMap(({ orderLine }) => (orderLine ? [String(orderLine)] : [])))]
  if (ids.length === 0) return []
  const { docs } = await findMine('order-lines', { where: { id: { in: ids } }, limit: ids.length, pagination: false })
  const warranties = await findWarranties(ids)
  const t = translator(locale, 'claims')
  return docs.map((line) => {
    const warranty = warranties.get(line.id)
    return {
      id: line.id,
      article: line.articleName,
      about: aboutOf(line, locale, zone),
      delivered: line.quantityDelivered,
      verdict: warranty?.verdict ?? 'unknown',
      warranty: warrantyText(warranty, t, locale),
    }
  })
}

function aboutOf(
  { articleNumber, orderNumber, deliveredAt, shippedAt }: OrderLine,
  locale: Locale,
  zone: string,
): string {
  const t = translator(locale, 'claims')
  const at = deliveredAt ?? shippedAt
  const day = at ? [t('lines.deliveredOn', { date: formatDay(dayIn(zone, new Date(at)), locale) })] : []
  return [articleNumber, t('lines.order', { number: orderNumber }), ...day].join(', ')
}
