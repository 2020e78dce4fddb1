'use client'

import { formatter, type MessageTree } from '@messages/format'
import { type FormEvent, useMemo } from 'react'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { ExportAnswer } from './ExportState'
import { useExport } from './useExport'

type Props = {
  /** What the form is posted to: filter and order stand in it. */
  readonly address: string
  readonly locale: Locale
  readonly words: MessageTree
}

/** Asks for the list as a workbook and follows it here. Without scripts the form leads to a page that does. */
export function ExcelDownload({ address, locale, words }: Props) {
  const { asked, ask } = useExport({ kind: 'idle' })
  const say = useMemo(() => formatter<MessageTree>(locale, words), [locale, words])
  const isBusy =
    asked.kind === 'asking' ||
    (asked.kind === 'asked' && (asked.shown.status === 'waiting' || asked.shown.status === 'making'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) void ask(address)
  }
  return (
    <>
      <form action={address} method="post" onSubmit={submit}>
        <button type="submit" className="doc linkish" aria-disabled={isBusy || undefined}>
          <Icon name="download" small />
          {say('ask')}
        </button>
      </form>
      <ExportAnswer asked={asked} locale={locale} words={words} />
    </>
  )
}
