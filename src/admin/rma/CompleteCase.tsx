'use client'

import type { MessageTree } from '@messages/format'
import { useMemo } from 'react'

import { Notice } from '@/ui/Notice'
import { receivingText } from '../receiving/receivingText'
import { usePanel } from '../text/PanelTextContext'
import type { CaseOf } from './outcomeDraft'
import { useCaseVerb } from './useCaseVerb'

type Props = {
  readonly messages: MessageTree
  readonly of: CaseOf
  /** A second agent is waited for; `own`: the reader is the first. */
  readonly waits: { readonly own: boolean; readonly text: string } | null
}

/** Completes what was inspected, or confirms what a colleague asked to complete. */
export function CompleteCase({ messages, of, waits }: Props) {
  const { locale } = usePanel()
  const t = useMemo(() => receivingText(locale, messages), [locale, messages])
  const { failure, pending, take } = useCaseVerb(of)
  const { number } = of
  const complete = () =>
    take({
      name: 'complete',
      body: {},
      done: (rma) => t(rma.confirmation?.askedBy ? 'asked' : 'completed', { number }),
    })
  const confirm = () => take({ name: 'confirm', body: {}, done: () => t('confirmed', { number }) })
  const confirmButton = (
    <button type="button" className="btn primary" aria-busy={pending || undefined} onClick={confirm}>
      {t(pending ? 'confirming' : 'confirm')}
    </button>
  )
  return (
    <section className="sect" aria-label={t('complete')}>
      {failure && <Notice tone="stop" title={failure} focus />}
      {waits ? (
        <Notice id="waits" tone="wait" title={t('waitsTitle')} action={waits.own ? undefined : confirmButton}>
          {waits.own ? `${waits.text} ${t('waitsOwn')}` : waits.text}
        </Notice>
      ) : (
        <>
          <div className="sect-h">
            <h2>{t('complete')}</h2>
          </div>
          <p className="hint">{t('completeHelp')}</p>
          <div className="acts">
            <button type="button" className="btn primary" aria-busy={pending || undefined} onClick={complete}>
              {t(pending ? 'completing' : 'complete')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
