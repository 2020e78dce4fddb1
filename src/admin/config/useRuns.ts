import { useCallback, useEffect, useState } from 'react'

import type { RunReport } from '@/core/config/report'
import type { Locale } from '@/core/locale'

/** Past imports; null until they are there. */
export function useRuns(locale: Locale) {
  const [runs, setRuns] = useState<readonly RunReport[] | null>(null)
  const reload = useCallback(async () => {
    const response = await fetch(`/api/config/runs?locale=${locale}`, { credentials: 'include' }).catch(() => null)
    if (response?.ok) setRuns(((await response.json()) as { runs: RunReport[] }).runs)
  }, [locale])
  useEffect(() => {
    reload()
  }, [reload])
  return { runs, reload }
}
