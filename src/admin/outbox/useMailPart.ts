'use client'

import { useEffect, useState } from 'react'

/** Where one part of a mail stands: on its way, there, or not to be had. */
export type LoadedPart = { readonly text: string | null; readonly failed: boolean }

/** One part of a mail as the API gives it. */
export function useMailPart(id: string, part: 'text' | 'headers' | 'source'): LoadedPart {
  const [loaded, setLoaded] = useState<LoadedPart>({ text: null, failed: false })

  useEffect(() => {
    const stop = new AbortController()
    const failed = () => stop.signal.aborted || setLoaded({ text: null, failed: true })
    fetch(`/api/outbox/${id}/mail?part=${part}`, { credentials: 'include', signal: stop.signal })
      .then(async (response) => (response.ok ? setLoaded({ text: await response.text(), failed: false }) : failed()))
      .catch(failed)
    return () => stop.abort()
  }, [id, part])
  return loaded
}
