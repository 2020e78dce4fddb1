import { translator } from '@messages/translate'

import { openClaimTransitions } from '@/core/claims/status'
import { isClaimOutcome } from '@/core/claims/statuses'
import type { PortalSession } from '@/session/portalSession'
import { Notice } from '@/ui/Notice'
import { WithdrawForm } from '@/ui/returns/WithdrawForm'
import type { LoadedClaim } from './loadClaim'
import { withdraw } from './withdraw'

type Asked = Record<string, string | string[] | undefined>
type Props = { readonly loaded: LoadedClaim; readonly session: PortalSession; readonly asked: Asked }

export const mayWithdraw = ({ claim }: LoadedClaim, { actor }: PortalSession): boolean =>
  actor === 'contact' && openClaimTransitions(claim.status, 'contact').some(({ event }) => event === 'cancel')

/** What stands above everything: the answer to what the reader just did, and what we say of the claim. */
export function ClaimNotices(props: Props) {
  const shown = noticeFor(props)
  return shown && <div className="case-notices">{shown}</div>
}

function noticeFor({ loaded, session, asked }: Props) {
  const { claim, clock } = loaded
  const t = translator(clock.locale, 'claims')
  const number = claim.number ?? ''
  if (asked.withdraw && mayWithdraw(loaded, session)) return <AskWithdraw loaded={loaded} />
  if (asked.withdrawn && claim.status === 'cancelled') {
    return (
      <Notice tone="ok" title={t('withdraw.done', { number })} focus>
        {t('withdraw.doneText')}
      </Notice>
    )
  }
  if (asked.sent && claim.status === 'submitted') {
    return (
      <Notice tone="ok" title={t('sent.title', { number })} focus>
        {t('sent.text', { email: claim.formEmail ?? '' })}
      </Notice>
    )
  }
  return <Told loaded={loaded} />
}

/** The words of staff, under what became of the claim. */
function Told({ loaded: { claim, clock } }: Pick<Props, 'loaded'>) {
  const { status, note } = claim
  if (!note && !isClaimOutcome(status)) return null
  const t = translator(clock.locale)
  const tone = status === 'rejected' || status === 'cancelled' ? 'stop' : 'ok'
  return (
    <Notice
      tone={isClaimOutcome(status) || status === 'cancelled' ? tone : 'info'}
      title={t('claims.told', { status: t(`status.claim.${status}`).toLowerCase() })}
    >
      {note && <span className="claim-note">{note}</span>}
    </Notice>
  )
}

function AskWithdraw({ loaded: { claim, clock } }: Pick<Props, 'loaded'>) {
  const t = translator(clock.locale, 'claims')
  const number = claim.number ?? ''
  return (
    <WithdrawForm
      action={withdraw.bind(null, number)}
      backHref={`/claims/${encodeURIComponent(number)}`}
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
