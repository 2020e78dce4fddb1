import { useCallback, useEffect, useState } from 'react'

import type { WebhookEndpoint } from '@/payload-types'

/** The endpoint as it stands now; undefined until it is here. `reload` asks once more. */
export function useEndpoint(id: string) {
  const [endpoint, setEndpoint] = useState<WebhookEndpoint>()
  const [failed, setFailed] = useState(false)
  const load = useCallback(
    async (signal?: AbortSignal) => {
      const asked = { credentials: 'include', ...(signal ? { signal } : {}) } as const
      const response = await fetch(`/api/webhook-endpoints/${id}?depth=0`, asked).catch(() => null)
      if (signal?.aborted) return
      setFailed(!response?.ok)
      if (response?.ok) setEndpoint((await response.json()) as WebhookEndpoint)
    },
    [id],
  )
  useEffect(() => {
    const leaving = new AbortController()
    void load(leaving.signal)
    return () => leaving.abort()
  }, [load])
  return { endpoint, failed, reload: () => load() }
}
