import { useEffect, useState } from 'react'

export type KeyTold = { readonly hint: string; readonly madeOn: string; readonly usedOn: string | null }
export type ToldKey = { readonly key: KeyTold | null }

/** What may be known of an integration's key; undefined until it is here. */
export function useKey(id: string) {
  const [told, show] = useState<ToldKey>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    fetch(`/api/users/${id}/api-key`, { credentials: 'include', signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        show((await response.json()) as ToldKey)
      })
      .catch(() => leaving.signal.aborted || setFailed(true))
    return () => leaving.abort()
  }, [id])
  return { told, failed, show }
}
