import { refusalSentence } from '@messages/refusal'
import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import type { PortalSession } from '@/session/portalSession'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import type { ReturnRules } from '../../../../_lib/returnRules'

/** Instead of the page, for who may not request returns. */
export function NoRight({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, 'request')
  const home = (
    <Link className="btn" href="/">
      {t('closed.home')}
    </Link>
  )
  return (
    <main id="main">
      <PageHead title={t('title')} />
      <EmptyState icon="lock" title={t('closed.noRight')} action={home}>
        {t('closed.noRightHelp')}
      </EmptyState>
    </main>
  )
}

type ByForm = {
  readonly session: PortalSession
  /** The page of the reader's returns; null where there are none. */
  readonly follow: string | null
}

/** Instead of the page, where returns go by a form that is not there for the reader. */
export function FormClosed({ session: { locale, actor }, follow }: ByForm) {
  const t = translator(locale, 'returnForm')
  const say = translator(locale, 'request')
  const on = (
    <Link className="btn" href={follow ?? '/'}>
      {say(follow ? 'myReturns' : 'closed.home')}
    </Link>
  )
  return (
    <main id="main">
      <PageHead title={say('title')} />
      <EmptyState icon="lock" title={t('closed.title')} action={on}>
        {t(actor === 'staff' ? 'closed.onBehalf' : 'closed.text')}
      </EmptyState>
    </main>
  )
}

type Props = {
  readonly locale: Locale
  readonly code: NonNullable<ReturnRules['closed']>
  readonly phone: string | null
  /** What stays as it is: the lines are still seen, a draft is kept. */
  readonly stays: 'lines' | 'draft'
}

/** Why none of this customer's lines can be returned here. */
export function ClosedNotice({ locale, code, phone, stays }: Props) {
  const t = translator(locale, 'request')
  const call = phone ? ` ${t('closed.call', { phone })}` : ''
  return (
    <div className="above">
      <Notice id="closed" tone="wait" icon="lock" title={refusalSentence(code, {}, locale)}>
        {t(`closed.${stays}`)}
        {call}
      </Notice>
    </div>
  )
}
