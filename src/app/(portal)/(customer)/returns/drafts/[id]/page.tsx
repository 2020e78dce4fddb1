import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'

import { dayIn, formatDay } from '@/core/day'
import { offeredTransports } from '@/core/rmas/transport'
import type { Rma } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import { DraftForm } from '@/ui/request/DraftForm'
import { NO_TERMS } from '@/ui/request/draft'
import { selectionKey } from '@/ui/request/tabStorage'
import { call } from '../../../../../_lib/call'
import { findCase, readDraftLines, readReasons, valuesOf } from '../../../../../_lib/drafts'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { priceView } from '../../../../../_lib/prices'
import { formWords, suggestionsFor } from '../../../../../_lib/questions'
import { returnDoor } from '../../../../../_lib/returnDoor'
import { type ReturnRules, returnRules } from '../../../../../_lib/returnRules'
import { returnsOpen } from '../../../../../_lib/returnsOpen'
import { currentLocale, requireSession } from '../../../../../_lib/session'
import { DraftFiles, FilesAround, PlainFileForm } from '../../../_files/DraftFiles'
import { ClosedNotice } from '../../new/Closed'
import { changeDraft } from './changeDraft'
import { KeptDraft } from './KeptDraft'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ file?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findCase((await params).id)
  return { title: found ? translator(await currentLocale(), 'request')('draft.title') : await missingTitle() }
}

/** Request a return, step 2: filling in a draft and sending it. */
export default async function DraftPage({ params, searchParams }: Props) {
  const [{ id }, { file }] = [await params, await searchParams]
  const session = await requireSession(`/returns/drafts/${id}`)
  const draft = (await returnsOpen(session)) ? await findCase(id) : null
  if (!draft) return missing()
  if (draft.status !== 'draft') redirect(`/returns/${draft.number}`)
  const door = await returnDoor(session)
  if (door.byForm) return <KeptDraft draft={draft} locale={session.locale} requestHref={door.request} />
  const of = { kind: 'rmas', id: draft.id } as const
  return (
    <main id="main">
      <FilesAround draft={of} session={session}>
        <Draft session={session} draft={draft} files={<DraftFiles draft={of} session={session} said={file} />} />
      </FilesAround>
      <PlainFileForm draft={of} />
    </main>
  )
}

async function Draft({ session, draft, files }: { session: PortalSession; draft: Rma; files: ReactNode }) {
  const { locale } = session
  const customer = String(draft.customer)
  const rules = await returnRules(customer)
  const [lines, reasons, terms, portal] = await Promise.all([
    readDraftLines(draft, { rules, locale }),
    readReasons(rules),
    termsOf(session, rules),
    portalSettings(locale),
  ])
  return (
    <DraftForm
      key={draft.id}
      locale={locale}
      messages={messagesOf(locale, 'request')}
      draft={draft.id}
      version={draft.updatedAt}
      lines={lines}
      view={priceView(session)}
      stored={valuesOf(draft, { reasonPer: rules.reasonPer, locale })}
      reasons={reasons}
      reasonPer={rules.reasonPer}
      transports={offeredTransports(rules)}
      freeEntryAllowed={rules.freeEntryAllowed && !rules.closed}
      terms={terms}
      confirmationTo={rules.confirmationTo}
      pickerKeys={['', draft.id].map((of) => selectionKey(session.id, customer, of))}
      notice={
        rules.closed && <ClosedNotice locale={locale} code={rules.closed} phone={portal.branding.phone} stays="draft" />
      }
      files={files}
      forms={{ words: formWords(locale), today: rules.today, suggestions: await suggestionsFor(customer, reasons) }}
      change={changeDraft}
    />
  )
}

type Terms = { readonly terms: { readonly hash: string; readonly updatedAt: string } | null }

async function termsOf({ locale }: PortalSession, { termsRequired, zone }: ReturnRules) {
  if (!termsRequired) return null
  const answer = await call<Terms>('GET', '/api/rmas/terms')
  if (!answer.ok) throw new Error(`The terms could not be read: ${answer.status}`)
  const { terms } = answer.body
  if (!terms) return { href: null, date: null, hash: NO_TERMS }
  const date = formatDay(dayIn(zone, new Date(terms.updatedAt)), locale)
  return { href: '/pages/terms', date, hash: terms.hash }
}
