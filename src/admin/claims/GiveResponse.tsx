'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { readRefusals, type VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

type Props = { readonly id: string; readonly given: { readonly id: string; readonly name: string } | null }

/** The letter that answers the claim: the customer fetches it in the portal. */
export function GiveResponse({ id, given }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const picker = useRef<HTMLInputElement>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const give = () => {
    const file = picker.current?.files?.[0]
    if (!file) return setFailure(t('claim.chooseFile'))
    start(async () => {
      const answer = await postFile(`/api/warranty-claims/${id}/response?locale=${locale}`, file)
      if (answer.kind !== 'done') return setFailure(failureSentence(answer, t))
      setFailure(null)
      if (picker.current) picker.current.value = ''
      toast.success(t('claim.responded'))
      router.refresh()
    })
  }
  return (
    <section className="nz-response" aria-label={t('claim.response')}>
      <h2>{t('claim.response')}</h2>
      <p>
        {given ? (
          <a href={`/api/attachments/${given.id}/file`} download={given.name}>
            {given.name}
          </a>
        ) : (
          t('claim.noResponse')
        )}
      </p>
      {failure && <Notice tone="stop" title={failure} />}
      <div className="acts">
        <input ref={picker} type="file" aria-label={t('claim.response')} />
        <button type="button" className="btn" aria-busy={pending || undefined} onClick={give}>
          {t(pending ? 'claim.sending' : given ? 'claim.replaceResponse' : 'claim.addResponse')}
        </button>
      </div>
    </section>
  )
}

async function postFile(path: string, file: File): Promise<VerbAnswer> {
  const body = new FormData()
  body.set('file', file)
  const response = await fetch(path, { method: 'POST', credentials: 'include', body }).catch(() => null)
  if (!response) return { kind: 'offline' }
  if (response.ok) return { kind: 'done', body: null }
  if (response.status === 401) return { kind: 'signedOut' }
  return { kind: 'refused', status: response.status, refusals: await readRefusals(response) }
}
