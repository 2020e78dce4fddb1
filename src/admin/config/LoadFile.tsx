'use client'

import { useRef } from 'react'

import { countOf } from '@/core/config/report'
import { Notice } from '@/ui/Notice'
import type { ConfigText } from './configText'
import { ReportList } from './ReportList'
import { type Chosen, useBundle } from './useBundle'

type Props = { readonly t: ConfigText; readonly onApplied: () => void }

/** Choose a file, read what it would do, apply it. */
export function LoadFile({ t, onApplied }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const { chosen, choose, apply, forget } = useBundle(t, onApplied)
  const busy = chosen.at === 'checking' || chosen.at === 'applying'
  return (
    <>
      <input
        ref={input}
        className="vh"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-label={t('choose')}
        onChange={({ currentTarget: { files } }) => {
          const [file] = files ?? []
          if (file) choose(file)
          if (input.current) input.current.value = '' // the same file again is a new choice
        }}
      />
      {chosen.at !== 'checked' && (
        <div className="acts">
          <button
            type="button"
            className="btn"
            aria-busy={busy || undefined}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {t('choose')}
          </button>
        </div>
      )}
      <p role="status">{chosen.at === 'checking' ? t('checking') : chosen.at === 'applying' ? t('applying') : ''}</p>
      {chosen.at === 'failed' && (
        <Notice id="config-failed" tone="stop" title={t('failed', { reason: chosen.reason })} focus />
      )}
      {chosen.at === 'applied' && <Notice id="config-applied" tone="ok" title={t('applied')} focus />}
      {chosen.at === 'checked' && <Checked t={t} chosen={chosen} onApply={apply} onCancel={forget} />}
    </>
  )
}

type CheckedProps = {
  readonly t: ConfigText
  readonly chosen: Extract<Chosen, { at: 'checked' | 'applying' }>
  readonly onApply: () => void
  readonly onCancel: () => void
}

function Checked({ t, chosen: { name, report }, onApply, onCancel }: CheckedProps) {
  const [created, changed, unchanged, refused] = (['created', 'changed', 'unchanged', 'refused'] as const).map((kind) =>
    countOf(report, kind),
  )
  const same = !created && !changed && !refused
  return (
    <section className="nz-config-checked" aria-label={name}>
      <h3>{name}</h3>
      <p>{same ? t('nothing') : t('counts', { created, changed, unchanged, refused })}</p>
      {Boolean(refused) && <Notice id="config-refused" tone="stop" title={t('refusedHelp')} />}
      <ReportList t={t} entries={report.entries} />
      <div className="acts">
        {!same && !refused && (
          <button type="button" className="btn primary" onClick={onApply}>
            {t('apply')}
          </button>
        )}
        <button type="button" className="btn" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  )
}
