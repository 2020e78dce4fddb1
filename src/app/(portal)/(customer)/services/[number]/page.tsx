import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { pathWith } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { CaseFiles } from '@/ui/files/CaseFiles'
import { fileHref } from '@/ui/files/files'
import { CaseAnswers } from '@/ui/forms/CaseAnswers'
import { Icon } from '@/ui/Icon'
import { PageHead } from '@/ui/PageHead'
import { longDate } from '@/ui/returns/moment'
import type { Asked } from '@/ui/returns/query'
import { Section } from '@/ui/Section'
import { StatusChip } from '@/ui/StatusChip'
import { requestSteps } from '@/ui/services/requestSteps'
import { Timeline } from '@/ui/Timeline'
import { missing } from '../../../../_lib/missing'
import { missingTitle } from '../../../../_lib/NotFoundPage'
import { findRequest } from '../../../../_lib/services'
import { requireSession } from '../../../../_lib/session'
import { CaseMessages } from '../../_messages/CaseMessages'
import { type LoadedRequest, loadRequest } from './loadRequest'
import { mayWithdraw, RequestNotices } from './RequestNotices'

type Props = { readonly params: Promise<{ number: string }>; readonly searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberIn((await params).number)
  return { title: (await findRequest(number)) ? number : await missingTitle() }
}

/** One service request: whose turn it is, what was asked, what happened. */
export default async function RequestPage({ params, searchParams }: Props) {
  const { number: segment } = await params
  const asked = await searchParams
  const session = await requireSession(pathWith(`/services/${segment}`, asked))
  const loaded = await loadRequest(session, numberIn(segment))
  if (!loaded) return missing()

  const { request, events, files, answers, clock } = loaded
  const t = translator(clock.locale, 'services')
  const filesById = new Map(files.map((file) => [file.id, { name: file.name, href: fileHref(file) }]))
  return (
    <main id="main">
      <Head loaded={loaded} session={session} />
      <RequestNotices loaded={loaded} session={session} asked={asked} />
      <div className="cols case-cols">
        <div>
          {answers.length > 0 && (
            <Section title={t('details')}>
              <CaseAnswers groups={answers} files={filesById} />
            </Section>
          )}
          <Talk loaded={loaded} />
          <CaseMessages
            of={{ kind: 'service-requests', id: request.id }}
            row={request}
            session={session}
            asked={asked}
          />
        </div>
        <aside>
          <Section title={t('timeline')}>
            <Timeline steps={requestSteps(events, request.status, clock)} />
          </Section>
          <CaseFiles files={files} locale={clock.locale} />
        </aside>
      </div>
    </main>
  )
}

type HeadProps = { readonly loaded: LoadedRequest; readonly session: PortalSession }

function Head({ loaded, session }: HeadProps) {
  const { request, events, clock, company } = loaded
  const t = translator(clock.locale, 'services')
  const sent = events.find(({ kind }) => kind === 'requested')
  const date = longDate(request.submittedAt ?? request.createdAt, clock)
  const by =
    request.onBehalfBy || !sent ? t('leadOnBehalf', { date, company }) : t('lead2', { date, name: sent.actor.name })
  return (
    <PageHead
      title={request.number}
      number
      chip={<StatusChip of="service" status={request.status} locale={clock.locale} large />}
      lead={
        <p>
          <b>{request.title?.[clock.locale]}</b>. {by}
        </p>
      }
      actions={
        mayWithdraw(loaded, session) && (
          <Link className="btn danger" href={`/services/${request.number}?withdraw=1`} scroll={false}>
            <Icon name="cross" small />
            {t('withdraw.open')}
          </Link>
        )
      }
      crumb={{ href: '/services', label: t('crumb') }}
    />
  )
}

/** The last question with its answer, once it is given. */
function Talk({ loaded: { request, clock } }: Pick<HeadProps, 'loaded'>) {
  const t = translator(clock.locale, 'services')
  const { question, answer } = request
  if (!question || !answer) return null
  return (
    <Section title={t('answered')}>
      <ol className="thread">
        <li>
          <p className="by">
            <b>{t('question')}</b>
          </p>
          <p className="said">{question}</p>
        </li>
        <li className="me">
          <p className="by">
            <b>{t('answer')}</b>
          </p>
          <p className="said">{answer}</p>
        </li>
      </ol>
    </Section>
  )
}

/** The number as it is spoken; what is no proper escape stands for itself, and is found nowhere. */
function numberIn(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
