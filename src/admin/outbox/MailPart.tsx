'use client'

import { useEffect, useState } from 'react'

import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'

/** One part of a mail as plain text. */
export function MailPart({ url }: { readonly url: string }) {
  const { t } = usePanel()
  const [text, setText] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    fetch(url, { credentials: 'include', signal: stop.signal })
      .then(async (response) => (response.ok ? setText(await response.text()) : setFailed(true)))
      .catch(() => stop.signal.aborted || setFailed(true))
    return () => stop.abort()
  }, [url])

  if (failed) return <Notice tone="stop" title={t('outbox.notLoaded')} />
  return (
    <pre className="nz-source" aria-busy={text === null || undefined}>
      {text ?? t('outbox.loading')}
    </pre>
  )
}
