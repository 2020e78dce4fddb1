import { formatMoment } from '@/core/moment'
import type { Outbox } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { EffectChip } from '../outbox/EffectChip'
import { effectName, mayRetry, remarkOn } from '../outbox/effect'
import { RetryButton } from '../outbox/RetryButton'
import type { Panel } from '../panelRequest'
import { outboxPath } from '../paths'

type Props = { readonly panel: Panel; readonly effects: readonly Outbox[] }

/** What was mailed or made for this case, and what failed. */
export function CaseMails({ panel, effects }: Props) {
  const { t, zone, locale } = panel
  if (effects.length === 0) return <EmptyState icon="message" title={t('case.noMails')} />
  return (
    <ul className="nz-rows">
      {effects.map((effect) => (
        <li key={effect.id}>
          <div>
            <a href={outboxPath(effect.id)}>
              <strong>{effectName(t, effect)}</strong>
            </a>
            {effect.sentTo && <p>{effect.sentTo}</p>}
            <Trouble panel={panel} effect={effect} />
          </div>
          <div>
            <EffectChip panel={panel} effect={effect} />
            <p className="small muted">{formatMoment(new Date(effect.doneAt ?? effect.createdAt), zone, locale)}</p>
          </div>
          {mayRetry(effect) && <RetryButton id={effect.id} />}
        </li>
      ))}
    </ul>
  )
}

function Trouble({ panel: { t }, effect }: { readonly panel: Panel; readonly effect: Outbox }) {
  const said = effect.status === 'done' ? remarkOn(t, effect) : effect.lastError
  return said ? <p className="nz-error">{said}</p> : null
}
