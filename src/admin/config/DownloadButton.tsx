'use client'

import { toast } from '@payloadcms/ui'
import { useTransition } from 'react'

import { failureSentence } from '../failureSentence'
import { readRefusals, type VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import type { ConfigText } from './configText'

/** Asked for before it is saved, so that a refusal is a sentence and not a file. */
export function DownloadButton({ t }: { readonly t: ConfigText }) {
  const { t: panelText, locale } = usePanel()
  const [pending, start] = useTransition()
  const download = () =>
    start(async () => {
      const failure = await save(`/api/config/export?locale=${locale}`)
      if (failure) toast.error(t('failed', { reason: failureSentence(failure, panelText) }))
    })
  return (
    <div className="acts">
      <button type="button" className="btn" aria-busy={pending || undefined} onClick={download}>
        {t('download')}
      </button>
    </div>
  )
}

type Failure = Exclude<VerbAnswer, { kind: 'done' }>

async function save(address: string): Promise<Failure | null> {
  const response = await fetch(address, { credentials: 'include' }).catch(() => null)
  if (!response) return { kind: 'offline' }
  if (response.status === 401) return { kind: 'signedOut' }
  if (!response.ok) return { kind: 'refused', status: response.status, refusals: await readRefusals(response) }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = 'nazorg-config.json'
  link.click()
  URL.revokeObjectURL(link.href)
  return null
}
