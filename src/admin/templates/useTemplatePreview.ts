'use client'

import { useEffect, useState } from 'react'

import type { Locale } from '@/core/locale'
import { readRefusals } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

export type Preview = {
  readonly id: string
  readonly paper: boolean
  readonly language: Locale
  /** Of a real RMA; empty for the sample. */
  readonly number: string
  /** When the template was saved last: a save shows at once. */
  readonly saved: string
}

type Loaded = {
  /** Null until it is there. */
  readonly subject: string | null
  readonly text: string
  /** Of a paper; 0 until it is there. */
  readonly pages: number
  /** Why it cannot be shown, a sentence each. */
  readonly problems: readonly string[] | null
}

const LOADING: Loaded = { subject: null, text: '', pages: 0, problems: null }

/** Subject and text of a mail, pages of a paper, and the address of what a frame shows. */
export function useTemplatePreview({
  id,
  paper,
  language,
  number,
  saved,
}: Preview): Loaded & { readonly address: string } {
  const { t } = usePanel()
  const [loaded, setLoaded] = useState<Loaded>(LOADING)
  const query = new URLSearchParams({ locale: language, ...(number ? { rma: number } : {}) })
  const address = `/api/templates/${id}/preview?${query}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` asks for the same address anew
  useEffect(() => {
    const stop = new AbortController()
    const part = async (name: string) =>
      fetch(`${address}&part=${name}`, { credentials: 'include', signal: stop.signal })
    const load = async (): Promise<Loaded> => {
      const headers = await part('headers')
      if (!headers.ok) return { ...LOADING, problems: (await readRefusals(headers)).map(({ message }) => message) }
      const { subject = '', pages = 0 } = (await headers.json()) as { subject?: string; pages?: number }
      return { subject, pages, text: paper ? '' : await (await part('text')).text(), problems: null }
    }
    setLoaded(LOADING)
    load().then(
      (answer) => stop.signal.aborted || setLoaded(answer),
      () => stop.signal.aborted || setLoaded({ ...LOADING, problems: [t('failure.offline')] }),
    )
    return () => stop.abort()
  }, [address, paper, saved, t])
  return { ...loaded, address }
}
