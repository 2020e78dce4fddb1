'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useMemo } from 'react'

import { MOST_EXPORT_ROWS, type ShownExport } from '@/core/grids/exports'
import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { type Asked, useExport } from './useExport'

type Props = {
  readonly first: ShownExport
  readonly locale: Locale
  readonly words: MessageTree
}

/** How far a workbook is, on a page of its own. */
export function ExportState({ first, locale, words }: Props) {
  const { asked } = useExport({ kind: 'asked', shown: first })
  return <ExportAnswer asked={asked} locale={locale} words={words} />
}

type AnswerProps = Omit<Props, 'first'> & { readonly asked: Asked }

/** What became of asking for a workbook. Read aloud when it changes, but for the figures on the way. */
export function ExportAnswer({ asked, locale, words }: AnswerProps) {
  const say = useMemo(() => formatter<MessageTree>(locale, words), [locale, words])
  const isWrong = asked.kind === 'refused' || asked.kind === 'failed' || asked.kind === 'expired'
  const shown = asked.kind === 'asked' ? asked.shown : null
  const failed = isWrong || shown?.status === 'failed' || shown?.status === 'tooLarge'
  return (
    <div className="export">
      <p role="status" className={failed ? 'refused' : undefined}>
        {sentence(asked, say)}
      </p>
      {shown?.status === 'making' && <Progress shown={shown} say={say} />}
      {shown?.status === 'ready' && (
        <a className="doc" href={`/exports/${shown.id}/file`} download>
          <Icon name="download" small />
          {say('fetch', { name: shown.fileName })}
        </a>
      )}
    </div>
  )
}

type Say = (key: string, values?: Readonly<Record<string, string | number | null>>) => string

function sentence(asked: Asked, say: Say): string {
  if (asked.kind === 'refused') return asked.reason
  if (asked.kind !== 'asked') return asked.kind === 'idle' ? '' : say(asked.kind)
  const { status, fault } = asked.shown
  if (status === 'failed') return say(fault ?? 'trouble')
  return say(status, { allowed: MOST_EXPORT_ROWS })
}

function Progress({ shown: { rows, total }, say }: { readonly shown: ShownExport; readonly say: Say }) {
  const text = total === null ? say('soFar', { rows }) : say('progress', { rows, total })
  return (
    <>
      <progress max={total || 1} value={total === null ? undefined : rows} aria-label={say('label')} />
      <span>{text}</span>
    </>
  )
}
