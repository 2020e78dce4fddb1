import { translator } from '@messages/translate'

import { openServiceTransitions } from '@/core/services/status'
import type { PortalSession } from '@/session/portalSession'
import { Notice } from '@/ui/Notice'
import type { Asked } from '@/ui/returns/query'
import { WithdrawForm } from '@/ui/returns/WithdrawForm'
import { AnswerForm } from '@/ui/services/AnswerForm'
import { ForgetTyped } from '@/ui/services/ForgetTyped'
import { answerQuestion } from './answerQuestion'
import type { LoadedRequest } from './loadRequest'
import { withdraw } from './withdraw'

type Props = { readonly loaded: LoadedRequest; readonly session: PortalSession; readonly asked: Asked }

export const mayWithdraw = ({ request }: LoadedRequest, { actor }: PortalSession): boolean =>
  actor === 'contact' && openServiceTransitions(request.status, 'contact').some(({ event }) => event === 'cancel')

/** What stands above everything: the answer to what the reader just did, the question they must answer, how it ended. */
export function RequestNotices(props: Props) {
  const shown = noticeFor(props)
  return shown && <div className="case-notices">{shown}</div>
}

function noticeFor({ loaded, session, asked }: Props) {
  const { request, clock } = loaded
  const t = translator(clock.locale, 'services')
  const number = request.number ?? ''
  if (asked.withdraw && mayWithdraw(loaded, session)) return <AskWithdraw loaded={loaded} />
  if (asked.withdrawn && request.status === 'cancelled') {
    return (
      <Notice tone="ok" title={t('withdraw.done', { number })} focus>
        {t('withdraw.doneText')}
      </Notice>
    )
  }
  if (request.status === 'waitingForCustomer') return <Question loaded={loaded} />
  if (asked.answered && request.status === 'inProgress') {
    return (
      <Notice tone="ok" title={t('ask.done')} focus>
        {t('ask.doneText')}
      </Notice>
    )
  }
  if (asked.sent && request.status === 'submitted') {
    return (
      <Notice tone="ok" title={t('sent.title', { number })} focus>
        {t('sent.text')}
        <ForgetTyped type={String(request.type)} draft={request.id} />
      </Notice>
    )
  }
  return <Ended loaded={loaded} />
}

/** The words that staff ended it with. */
function Ended({ loaded: { request, clock } }: Pick<Props, 'loaded'>) {
  const { status, note } = request
  if (status !== 'done' && status !== 'declined' && (status !== 'cancelled' || !note)) return null
  const t = translator(clock.locale, 'services')
  return (
    <Notice tone={status === 'done' ? 'ok' : 'stop'} title={t(`note.${status}`)}>
      {note && <span className="service-note">{note}</span>}
    </Notice>
  )
}

function Question({ loaded: { request, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'services')
  return (
    <AnswerForm
      question={request.question ?? ''}
      action={answerQuestion.bind(null, request.number ?? '')}
      words={{
        title: t('ask.title'),
        label: t('ask.label'),
        required: translator(clock.locale, 'shell')('required'),
        send: t('ask.send'),
        sending: t('ask.sending'),
        failed: t('ask.failed'),
      }}
    />
  )
}

function AskWithdraw({ loaded: { request, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'services')
  const number = request.number ?? ''
  return (
    <WithdrawForm
      action={withdraw.bind(null, number)}
      backHref={`/services/${encodeURIComponent(number)}`}
      words={{
        title: t('withdraw.title', { number }),
        text: t('withdraw.text'),
        confirm: t('withdraw.confirm'),
        pending: t('withdraw.pending'),
        keep: t('withdraw.keep'),
      }}
    />
  )
}
