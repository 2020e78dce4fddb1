'use client'

import { useEffect, useState } from 'react'

import type { Locale } from '@/core/locale'
import type { TemplateKey } from '@/core/templates/key'

type Samples = Readonly<Record<string, string>>

const NONE: Samples = {}
/** Every list of variables on the page asks for the same: it is fetched once, and again only after a failure. */
const asked = new Map<string, Promise<Samples>>()

/** What each variable says with the sample data. None until they are there: a list of names serves without. */
export function useSamples(key: TemplateKey | null, locale: Locale): Samples {
  const [samples, setSamples] = useState<Samples>(NONE)
  useEffect(() => {
    if (key === null) return
    let stopped = false
    load(`/api/templates/samples/${key}?locale=${locale}`).then(
      (found) => stopped || setSamples(found),
      () => undefined,
    )
    return () => {
      stopped = true
    }
  }, [key, locale])
  return samples
}

function load(address: string): Promise<Samples> {
  const running = asked.get(address)
  if (running) return running
  const loading = fetchSamples(address)
  asked.set(address, loading)
  loading.catch(() => asked.delete(address))
  return loading
}

async function fetchSamples(address: string): Promise<Samples> {
  const answer = await fetch(address, { credentials: 'include' })
  if (!answer.ok) throw new Error(`The samples were refused: ${answer.status}`)
  return ((await answer.json()) as { samples: Samples }).samples
}
