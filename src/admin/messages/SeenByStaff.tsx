'use client'

import { useEffect, useRef } from 'react'

import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** The messages count as read once they came into sight: not in a tab that stays closed. */
export function SeenByStaff({ path }: { readonly path: string }) {
  const { locale } = usePanel()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!place.current) return
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      watcher.disconnect()
      void postVerb(path, locale)
    })
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [path, locale])
  return <span ref={place} />
}
