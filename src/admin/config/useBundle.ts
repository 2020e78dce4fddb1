import { useState } from 'react'

import type { Report } from '@/core/config/report'
import { MAX_BUNDLE_MEGABYTES } from '@/core/config/shape'
import { MEGABYTE } from '@/core/files/kinds'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import type { ConfigText } from './configText'

/** A file that an admin chose, and how far it is. */
export type Chosen =
  | { readonly at: 'none' }
  | { readonly at: 'checking' }
  | { readonly at: 'checked' | 'applying'; readonly name: string; readonly bundle: unknown; readonly report: Report }
  | { readonly at: 'applied' }
  | { readonly at: 'failed'; readonly reason: string }

export function useBundle(t: ConfigText, onApplied: () => void) {
  const { t: panelText, locale } = usePanel()
  const [chosen, setChosen] = useState<Chosen>({ at: 'none' })

  async function choose(file: File): Promise<void> {
    if (file.size > MAX_BUNDLE_MEGABYTES * MEGABYTE) {
      return setChosen({ at: 'failed', reason: t('tooLarge', { megabytes: MAX_BUNDLE_MEGABYTES }) })
    }
    setChosen({ at: 'checking' })
    const bundle = await readJson(file)
    if (bundle === undefined) return setChosen({ at: 'failed', reason: t('unreadable') })
    const answer = await postVerb<Report>('config/check', locale, bundle)
    if (answer.kind !== 'done') setChosen({ at: 'failed', reason: failureSentence(answer, panelText) })
    else setChosen({ at: 'checked', name: file.name, bundle, report: answer.body })
  }

  async function apply(): Promise<void> {
    if (chosen.at !== 'checked') return
    setChosen({ ...chosen, at: 'applying' })
    const answer = await postVerb<Report>('config/import', locale, chosen.bundle)
    if (answer.kind !== 'done') return setChosen({ at: 'failed', reason: failureSentence(answer, panelText) })
    setChosen({ at: 'applied' })
    onApplied()
  }

  return { chosen, choose, apply, forget: () => setChosen({ at: 'none' }) }
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    return undefined
  }
}
