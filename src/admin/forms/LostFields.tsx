'use client'

import { CheckboxInput, useDocumentInfo, useField } from '@payloadcms/ui'
import type { CheckboxFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'

import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import { askOpenCases } from './askOpenCases'
import { useQuestions } from './useQuestions'

type Online = { readonly names: readonly string[]; readonly openCases: number }

/** Warns of questions that were online, would vanish, and stand in open requests. Nothing is shown while there are none. */
export function LostFields({ path }: CheckboxFieldClientProps) {
  const { t } = usePanel()
  const { id, savedDocumentData } = useDocumentInfo()
  const { value, setValue } = useField<boolean>({ path })
  const online = useOnline(id, String(savedDocumentData?.updatedAt ?? ''))
  const now = new Set(useQuestions().map(({ name }) => name))
  const lost = (online?.names ?? []).filter((name) => !now.has(name))
  if (!online || online.openCases === 0 || lost.length === 0) return null
  return (
    <div className="nz nz-lost" id="lost-fields">
      <Notice tone="wait" title={t('form.lostTitle', { count: online.openCases })}>
        {t('form.lost', { names: lost.join(', ') })}
      </Notice>
      <CheckboxInput
        id="field-removesFields"
        name={path}
        label={t('form.removeAnyway')}
        checked={value === true}
        onToggle={(event) => setValue(event.target.checked)}
      />
    </div>
  )
}

/** What the form asked when it was online last, and how many open requests were made with it. */
function useOnline(id: string | number | undefined, saved: string): Online | null {
  const [online, setOnline] = useState<Online | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` asks for the same form anew
  useEffect(() => {
    if (!id) return
    const stop = new AbortController()
    askOpenCases(id, stop.signal).then(
      ({ openCases, questions }) => stop.signal.aborted || setOnline({ openCases, names: questions }),
      () => {}, // the server refuses all the same
    )
    return () => stop.abort()
  }, [id, saved])
  return online
}
