import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { pathWith } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { ClaimFacts } from '@/ui/claims/ClaimFacts'
import { ClaimLinesTable } from '@/ui/claims/ClaimLinesTable'
import { ClaimPapers } from '@/ui/claims/ClaimPapers'
import { claimSteps } from '@/ui/claims/claimSteps'
import { CaseFiles } from '@/ui/files/CaseFiles'
import { fileHref } from '@/ui/files/files'
import { CaseAnswers } from '@/ui/forms/CaseAnswers'
import { Icon } from '@/ui/Icon'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import { Timeline } from '@/ui/Timeline'
import { findClaim } from '../../../../_lib/claims'
import { missing } from '../../../../_lib/missing'
import { missingTitle } from '../../../../_lib/NotFoundPage'
import { requireSession } from '../../../../_lib/session'
import { CaseMessages } from '../../_messages/CaseMessages'
import { numberIn } from '../../returns/[number]/numberIn'
import { ClaimNotices, mayWithdraw } from './ClaimNotices'
import { type LoadedClaim, loadClaim } from './loadClaim'

type Asked = Record<string, string | string[] | undefined>
type Props = { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberIn((await params).number)
  return { title: (await findClaim(number)) ? number : await missingTitle() }
}

/** One warranty claim: how it stands, what was claimed, what happened. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const { number: segment } = await params
  const asked = await searchParams
  const session = await requireSession(pathWith(`/claims/${segment}`, asked))
  const loaded = await loadClaim(session, numberIn(segment))
  if (!loaded) return missing()

  const { claim, events, files, response, answers, clock } = loaded
  const t = translator(clock.locale, 'claims')
  const filesById = new Map(files.map((file) => [file.id, { name: file.name, href: fileHref(file) }]))
  return (
    <main id="main">
      <Head loaded={loaded} session={session} />
      <ClaimNotices loaded={loaded} session={session} asked={asked} />
      <div className="cols case-cols">
        <div>
          <Section title={t('lines.title')}>
            <ClaimLinesTable lines={claim.lines ?? []} clock={clock} />
          </Section>
          <Section title={t('details')}>
            <ClaimFacts claim={claim} invoiceOpens={loaded.invoiceOpens} locale={clock.locale} />
          </Section>
          {answers.length > 0 && (
            <Section title={t('application.title')}>
              <CaseAnswers groups={answers} files={filesById} />
            </Section>
          )}
          <CaseMessages of={{ kind: 'warranty-claims', id: claim.id }} row={claim} session={session} asked={asked} />
        </div>
        <aside>
          <Section title={t('timeline')}>
            <Timeline steps={claimSteps(events, claim.status, clock)} />
          </Section>
          <ClaimPapers claim={claim} response={response} locale={clock.locale} />
          <div id="files">
            <CaseFiles files={files} locale={clock.locale} />
          </div>
        </aside>
      </div>
    </main>
  )
}

function Head({ loaded, session }: { readonly loaded: LoadedClaim; readonly session: PortalSession }) {
  const { claim, events, clock, company } = loaded
  const t = translator(clock.locale, 'claims')
  const sent = events.find(({ kind }) => kind === 'submitted')
  const date = longDate(claim.submittedAt ?? claim.createdAt, clock)
  const lead =
    claim.onBehalfBy || !sent ? t('leadOnBehalf', { date, company }) : t('leadBy', { date, name: sent.actor.name })
  return (
    <PageHead
      title={claim.number}
      number
      chip={<StatusChip of="claim" status={claim.status} locale={clock.locale} large />}
      lead={lead}
      actions={
        mayWithdraw(loaded, session) && (
          <Link className="btn danger" href={`/claims/${claim.number}?withdraw=1`} scroll={false}>
            <Icon name="cross" small />
            {t('withdraw.open')}
          </Link>
        )
      }
      crumb={{ href: '/claims', label: t('title') }}
    />
  )
}
