'use client'

import { useEffect, useState } from 'react'

import type { LineHistory } from '@/core/claims/history'

/** What the API tells of the things that a claim names; null until it answered, or when it did not. */
export function useClaimHistory(id: string): readonly LineHistory[] | null {
  const [lines, setLines] = useState<readonly LineHistory[] | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    fetch(`/api/warranty-claims/${id}/history`, { credentials: 'include', signal: asking.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((body: { lines: LineHistory[] } | null) => setLines(body?.lines ?? null))
      .catch(() => {}) // left before it answered, or offline: the claim is there all the same
    return () => asking.abort()
  }, [id])
  return lines
}
