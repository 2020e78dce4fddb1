'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

import type { Rma } from '@/payload-types'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import type { CaseOf } from './outcomeDraft'

type Verb = { readonly name: string; readonly body: object; readonly done: (rma: Rma) => string }

/** Takes a verb of receiving on the revision that is shown; what was typed stays until it has been done. */
export function useCaseVerb(of: CaseOf) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const take = ({ name, body, done }: Verb, after?: () => void) => {
    if (pending) return
    setFailure(null)
    start(async () => {
      const answer = await postVerb<{ doc: Rma }>(`rmas/${of.id}/${name}`, locale, { revision: of.revision, ...body })
      if (answer.kind !== 'done') return setFailure(failureSentence(answer, t))
      after?.()
      toast.success(done(answer.body.doc))
      router.refresh()
    })
  }
  return { failure, setFailure, pending, take }
}
