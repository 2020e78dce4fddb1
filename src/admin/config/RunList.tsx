'use client'

import type { RunReport } from '@/core/config/report'
import { formatMoment } from '@/core/moment'
import { usePanel } from '../text/PanelTextContext'
import type { ConfigText } from './configText'
import { ReportList } from './ReportList'
import { UndoRun } from './UndoRun'

type Props = {
  readonly t: ConfigText
  readonly runs: readonly RunReport[] | null
  readonly zone: string
  readonly onUndone: () => void
}

export function RunList({ t, runs, zone, onUndone }: Props) {
  if (!runs) return null
  if (runs.length === 0) return <p className="hint">{t('runsNone')}</p>
  return (
    <ul className="nz-config-runs">
      {runs.map((run) => (
        <li key={run.id}>
          <Run t={t} run={run} zone={zone} onUndone={onUndone} />
        </li>
      ))}
    </ul>
  )
}

type RunProps = Omit<Props, 'runs'> & { readonly run: RunReport }

function Run({ t, run: { id, by, at, undoneBy, undoneAt, entries }, zone, onUndone }: RunProps) {
  const { locale } = usePanel()
  const when = (moment: string) => formatMoment(new Date(moment), zone, locale)
  return (
    <>
      <div className="nz-config-run">
        <p>
          <strong>{t('runBy', { moment: when(at), by })}</strong>
          {undoneAt && <span className="muted">{t('undoneBy', { moment: when(undoneAt), by: undoneBy })}</span>}
        </p>
        {!undoneAt && <UndoRun t={t} run={id} onUndone={onUndone} />}
      </div>
      <details>
        <summary>{t('show')}</summary>
        <ReportList t={t} entries={entries} />
      </details>
    </>
  )
}
