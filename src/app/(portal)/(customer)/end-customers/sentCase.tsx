/** One case of an end customer, as its dealer reads it: what the pages of all kinds have in common. */
import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import type { DealersCase } from '@/core/dealers/cases'
import { type DealerRoom, roomHref, sentHref } from '@/ui/dealers/hrefs'
import { PageHead } from '@/ui/PageHead'
import { type Clock, longDate } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { Timeline, type TimelineStep } from '@/ui/Timeline'
import { findOneSent, ownDealer } from '../../../_lib/dealers'
import { missingTitle } from '../../../_lib/NotFoundPage'
import { portalSettings } from '../../../_lib/portal'
import { currentSession, requireSession } from '../../../_lib/session'

export type SentCaseProps = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ dealer?: string | string[]; done?: string | string[] }>
}

export async function sentTitle(room: DealerRoom, { params, searchParams }: SentCaseProps): Promise<Metadata> {
  const session = await currentSession()
  const dealer = session && ownDealer(session, (await searchParams).dealer)
  const found = dealer && (await findOneSent(dealer.id, room, (await params).id))
  return { title: found?.doc.number ?? (await missingTitle()) }
}

/** The case with all that its page shows; null when it is not this dealer's to read. */
export async function loadSent<Room extends DealerRoom>(room: Room, { params, searchParams }: SentCaseProps) {
  const [{ id }, { dealer: named }] = [await params, await searchParams]
  const session = await requireSession(sentHref({ number: typeof named === 'string' ? named : '' }, { room, id }))
  const dealer = ownDealer(session, named)
  const found = dealer && (await findOneSent(dealer.id, room, id))
  if (!found) return null
  const { locale } = session
  const { zone, branding } = await portalSettings(locale)
  const clock: Clock = { zone, locale }
  return { ...found, session, dealer, clock, company: branding.companyName }
}

type HeadProps = {
  readonly room: DealerRoom
  readonly loaded: { readonly doc: DealersCase<string>; readonly dealer: { readonly number: string }; clock: Clock }
  readonly chip: ReactNode
  /** What it is called besides its number. */
  readonly title?: string
}

export function SentHead({ room, loaded: { doc, dealer, clock }, chip, title }: HeadProps) {
  const { number, customer, submittedAt } = doc
  const about = `${customer.name} (${customer.number}) · ${longDate(submittedAt, clock)}`
  const lead = title && (
    <p>
      <b>{title}</b>. {about}
    </p>
  )
  const crumb = { href: roomHref(dealer, room), label: translator(clock.locale, 'dealers')(`${room}.crumb`) }
  return <PageHead title={number} number chip={chip} lead={lead || about} crumb={crumb} />
}

/** What was said by whom, as far as something was. */
export function Words({ said }: { readonly said: readonly (readonly [title: string, text: string | null])[] }) {
  return said.map(
    ([title, text]) =>
      text && (
        <Section key={title} title={title}>
          <p className="case-said">{text}</p>
        </Section>
      ),
  )
}

type BodyProps = { readonly steps: readonly TimelineStep[]; readonly clock: Clock; readonly children: ReactNode }

/** What it is about, and beside it what happened. */
export function SentBody({ steps, clock, children }: BodyProps) {
  return (
    <div className="cols case-cols">
      <div>{children}</div>
      <aside>
        <Section title={translator(clock.locale, 'dealers')('timeline')}>
          <Timeline steps={steps} />
        </Section>
      </aside>
    </div>
  )
}
