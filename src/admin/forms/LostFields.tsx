'use client'

import { CheckboxInput, useDocumentInfo, useField } from '@payloadcms/ui'
import type { CheckboxFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'

import { isInput } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'
import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import { useQuestions } from './useQuestions'

type Online = { readonly names: readonly string[]; readonly openCases: number }

/** Warns of questions that are online, would vanish, and stand in open requests. Nothing is shown while there are none. */
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

/** What is online of this form, and how many open requests were made with it. */
function useOnline(id: string | number | undefined, saved: string): Online | null {
  const [online, setOnline] = useState<Online | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `saved` asks for the same form anew
  useEffect(() => {
    if (!id) return
    const stop = new AbortController()
    const ask = async (path: string): Promise<Record<string, unknown>> =>
      (await fetch(path, { credentials: 'include', signal: stop.signal })).json()
    const load = async () => {
      const form = await ask(`/api/forms/${id}?depth=0&draft=false`)
      if (form._status !== 'published') return null
      const names = readForm(form).definition.fields.filter(isInput)
      const { openCases } = await ask(`/api/forms/${id}/open-cases`)
      return { names: names.map(({ name }) => name), openCases: Number(openCases ?? 0) }
    }
    load().then(
      (found) => stop.signal.aborted || setOnline(found),
      () => {}, // the server refuses all the same
    )
    return () => stop.abort()
  }, [id, saved])
  return online
}
