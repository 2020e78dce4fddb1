'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** Puts a failed effect back in line. */
export function RetryButton({ id }: { readonly id: string }) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const [pending, start] = useTransition()

  const retry = () =>
    start(async () => {
      const answer = await postVerb(`outbox/${id}/retry`, locale)
      if (answer.kind !== 'done') {
        toast.error(t('outbox.retryFailed', { reason: failureSentence(answer, t) }))
        return
      }
      toast.success(t('outbox.retried'))
      router.refresh()
    })
  return (
    <button type="button" className="btn" aria-busy={pending || undefined} disabled={pending} onClick={retry}>
      {t(pending ? 'outbox.retrying' : 'outbox.retry')}
    </button>
  )
}
