import type { FieldDiff } from '@/core/config/inWords'
import type { ReportEntry } from '@/core/config/report'
import type { StatusTone } from '@/core/rmas/statusTone'
import { Chip } from '@/ui/Chip'
import { WordDiff } from '../templates/compare/WordDiff'
import { usePanel } from '../text/PanelTextContext'
import type { ConfigText } from './configText'

const TONES: Readonly<Record<ReportEntry['kind'], StatusTone>> = {
  created: { tone: 'ok', shape: 'check' },
  changed: { tone: 'info', shape: 'half' },
  refused: { tone: 'stop', shape: 'octagon' },
  unchanged: { tone: 'neutral', shape: 'ring' },
}

type Props = { readonly t: ConfigText; readonly entries: readonly ReportEntry[] }

/** What is refused first, then what changes and what is new; what stays is not listed. */
export function ReportList({ t, entries }: Props) {
  const order = ['refused', 'changed', 'created'] as const
  const told = order.flatMap((kind) => entries.filter((entry) => entry.kind === kind))
  return (
    <ul className="nz-config-list">
      {told.map((entry) => (
        <li key={`${entry.part}/${entry.key}`}>
          <Entry t={t} entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function Entry({
  t,
  entry: { partName, name, kind, fields, reasons },
}: {
  readonly t: ConfigText
  readonly entry: ReportEntry
}) {
  return (
    <details open={kind === 'refused'}>
      <summary>
        <Chip {...TONES[kind]} word={t(kind)} />
        <strong>{name}</strong>
        {name !== partName && <span className="muted">{partName}</span>}
      </summary>
      {reasons.map((reason) => (
        <p key={reason} className="nz-config-reason">
          {reason}
        </p>
      ))}
      {fields.map((field) => (
        <Field key={`${field.label}/${field.language}`} t={t} field={field} />
      ))}
    </details>
  )
}

function Field({ t, field: { label, language, lines } }: { readonly t: ConfigText; readonly field: FieldDiff }) {
  const { t: panelText, locale } = usePanel()
  return (
    <div className="nz-config-field">
      <h4>
        {label}
        {language && <span className="muted"> {t('inLanguage', { language })}</span>}
      </h4>
      <WordDiff lines={lines} language={language ?? locale} t={panelText} />
    </div>
  )
}
