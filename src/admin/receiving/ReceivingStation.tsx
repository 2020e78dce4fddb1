'use client'

import type { MessageTree } from '@messages/format'
import { type SubmitEvent, useEffect, useMemo, useRef, useState } from 'react'

import { Icon } from '@/ui/Icon'
import { TextArea } from '@/ui/TextArea'
import { usePanel } from '../text/PanelTextContext'
import { CountTable } from './CountTable'
import { receivingText } from './receivingText'
import { UnexpectedList } from './UnexpectedList'
import { useStation, type Verdict } from './useStation'

/** Scan, count, book, and scan again, without a mouse. */
export function ReceivingStation({ messages }: { readonly messages: MessageTree }) {
  const { locale } = usePanel()
  const t = useMemo(() => receivingText(locale, messages), [locale, messages])
  const station = useStation(t)
  const { rma, tally, verdict, busy } = station
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const focusScan = () => field.current?.focus()
  // The scan field is where every receipt begins, and where one that was booked leads back to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the RMA is what moves the focus
  useEffect(focusScan, [rma?.id])

  const scan = (event: SubmitEvent) => {
    event.preventDefault()
    station.scan(typed)
    setTyped('')
    focusScan()
  }
  const photoDesk = (of: string) => ({ rma: of, photos: station.photos, onChosen: () => withKeyboard() && focusScan() })
  const asked = rma ? 'scanArticle' : 'scanRma'
  return (
    <>
      <form className="nz-scan" onSubmit={scan} noValidate>
        <label className="label" htmlFor="scan">
          {t(asked)}
        </label>
        <div className="nz-scan-row">
          <input
            ref={field}
            id="scan"
            className="in"
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="scan-hint"
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="btn" aria-busy={busy || undefined}>
            <Icon name="barcode" small />
            {t(rma ? 'count' : 'scan')}
          </button>
        </div>
        <p className="hint" id="scan-hint">
          {t(`${asked}Hint`)}
        </p>
      </form>
      <ShownVerdict verdict={verdict} ready={t('verdict.ready')} />
      {rma && (
        <div className="nz-receipt">
          <p className="nz-receipt-of">
            <span className="docno">{rma.number}</span> {rma.customer}
          </p>
          <CountTable t={t} rma={rma} tally={tally} photos={photoDesk(rma.id)} onCount={station.count} />
          <p className="hint">{t('photo.help')}</p>
          <UnexpectedList t={t} tally={tally} photos={photoDesk(rma.id)} onCount={station.count} />
          <BookingBar t={t} station={station} />
        </div>
      )}
    </>
  )
}

/** On a phone the scan field would call its keyboard up, and the page away from the line. */
const withKeyboard = () => window.matchMedia('(pointer: fine)').matches

function ShownVerdict({ verdict, ready }: { readonly verdict: Verdict | null; readonly ready: string }) {
  const icon = { ok: 'check', wait: 'warning', stop: 'blocked' } as const
  return (
    <output className={`nz-verdict ${verdict?.tone ?? 'idle'}`} aria-live="assertive">
      <Icon name={verdict ? icon[verdict.tone] : 'barcode'} />
      <span>{verdict?.text ?? ready}</span>
    </output>
  )
}

type BarProps = { readonly t: ReturnType<typeof receivingText>; readonly station: ReturnType<typeof useStation> }

function BookingBar({ t, station }: BarProps) {
  const { tally, count, busy, pieces } = station
  return (
    <div className="nz-booking">
      <TextArea
        id="receipt-note"
        label={t('note')}
        hint={t('noteHint')}
        rows={2}
        maxLength={1000}
        value={tally.note}
        onChange={(event) => count({ ...tally, note: event.target.value })}
      />
      <div className="acts">
        <button type="button" className="btn primary" aria-busy={busy || undefined} onClick={station.book}>
          {t(busy ? 'saving' : 'save')}
        </button>
        <button type="button" className="btn quiet" onClick={station.stop}>
          {t('stop')}
        </button>
        <span className="soft" role="status">
          {t('pieces', { n: pieces })}
        </span>
      </div>
    </div>
  )
}
