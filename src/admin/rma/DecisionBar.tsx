'use client'

import { Icon } from '@/ui/Icon'
import { usePanel } from '../text/PanelTextContext'
import { type AskedLine, type Choices, countVerdicts } from './decisionDraft'

type Props = { readonly lines: readonly AskedLine[]; readonly choices: Choices; readonly pending: boolean }

/** How the decision adds up, and its one button. The button stays pressable: pressing explains what misses. */
export function DecisionBar({ lines, choices, pending }: Props) {
  const { t } = usePanel()
  const { open, approve, part, reject } = countVerdicts(lines, choices)
  const decided = lines.length - open
  return (
    <div className="bar">
      <div className="bar-in">
        <span className="cnt" role="status">
          <span className="num">{decided}</span>
          {t('decide.decided', { n: lines.length, total: lines.length })}
        </span>
        <span className="soft">
          {t('decide.summary', { approved: approve, part, rejected: reject })}
          <br />
          {open > 0 ? t('decide.summaryOpen', { n: open }) : t('decide.consequence')}
        </span>
        <span className="push">
          <button
            type="submit"
            className="btn primary"
            aria-busy={pending || undefined}
            aria-disabled={pending || undefined}
          >
            {t(pending ? 'decide.confirming' : 'decide.confirm')}
            <Icon name="arrowRight" small />
          </button>
        </span>
      </div>
    </div>
  )
}
