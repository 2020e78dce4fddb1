import { MAX_LINES } from '@/core/rmas/limits'
import { Notice } from '../Notice'
import type { PickState } from './picking'
import type { SayPicker } from './words'

type Props = {
  readonly say: SayPicker
  readonly refusal: PickState['refusal']
  /** How many lines are chosen. */
  readonly count: number
  readonly keepFirst: () => void
}

/** Why no RMA was made of the chosen lines, and what can be done. */
export function PickRefusal({ say, refusal, count, keepFirst }: Props) {
  if (!refusal) return null
  const allowed = MAX_LINES
  const { code, message } = refusal
  const show = (title: string, help: string, action?: React.ReactNode) => (
    <Notice id="refused" tone="stop" title={title} action={action} focus>
      {help}
    </Notice>
  )
  if (code === 'NO_LINES') return show(say('refused.NO_LINES'), say('refused.noLinesHelp'))
  if (code === 'GONE') return show(say('refused.gone'), say('refused.goneHelp'))
  if (code === 'TOO_MANY_LINES') {
    const title = say('refused.TOO_MANY_LINES', { allowed })
    if (count <= allowed) return show(title, say('refused.fewerHelp'))
    return show(
      title,
      say('refused.tooManyHelp', { count, excess: count - allowed }),
      <button type="button" className="btn" onClick={keepFirst}>
        {say('refused.keepFirst', { allowed })}
      </button>,
    )
  }
  return show(say('refused.title'), message ?? say('refused.again'))
}
