'use client'

import { useEffect, useState } from 'react'

import { usePanel } from '../text/PanelTextContext'

/** What GET /api/pages/:id/plan answers. */
export type Planned = {
  /** IANA name of the zone in which moments are written. */
  readonly zone: string
  /** Now, on the clock of that zone: the earliest moment that can be chosen. */
  readonly now: string
  readonly plan: {
    readonly state: 'planned' | 'running' | 'refused'
    readonly at: string
    readonly local: string
    readonly by: string
    readonly reason: string | null
  } | null
  /** What would keep the draft from going online as it is now, a sentence each. */
  readonly problems: readonly string[]
}

type Loaded = { readonly planned: Planned | null; readonly failed: boolean }

/** @param saved changes with every save: a draft that was completed, or put online by hand, shows at once */
export function usePlan(id: string, saved: string): Loaded & { readonly show: (planned: Planned) => void } {
  const { locale } = usePanel()
  const [loaded, setLoaded] = useState<Loaded>({ planned: null, failed: false })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` asks for the same address anew
  useEffect(() => {
    const stop = new AbortController()
    fetch(`/api/pages/${id}/plan?locale=${locale}`, { credentials: 'include', signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        setLoaded({ planned: (await answer.json()) as Planned, failed: false })
      })
      .catch(() => stop.signal.aborted || setLoaded({ planned: null, failed: true }))
    return () => stop.abort()
  }, [id, locale, saved])
  return { ...loaded, show: (planned) => setLoaded({ planned, failed: false }) }
}
