'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState, useTransition } from 'react'

import type { Locale } from '@/core/locale'
import { MESSAGE_FILES } from '@/core/messages/requests'
import { MAX_MESSAGE } from '@/core/services/requests'
import { Notice } from '@/ui/Notice'
import { TextArea } from '@/ui/TextArea'
import { failureSentence } from '../failureSentence'
import { postVerb, readRefusals, type VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** A message to the customer, with files. What failed keeps what was typed. */
export function MessageBox({ path }: { readonly path: string }) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    if (text.trim() === '') return setFailure(t('message.missing'))
    const files = [...(picker.current?.files ?? [])]
    if (files.length > MESSAGE_FILES) return setFailure(t('message.tooManyFiles', { allowed: MESSAGE_FILES }))
    start(async () => {
      const answer = await sendWithFiles(path, locale, { text, files })
      if (answer.kind !== 'done') return setFailure(failureSentence(answer, t))
      setFailure(null)
      setText('')
      if (picker.current) picker.current.value = ''
      toast.success(t('message.sent'))
      router.refresh()
    })
  }
  return (
    <form className="nz-message-box" onSubmit={send} noValidate>
      {failure && <Notice tone="stop" title={failure} />}
      <TextArea
        id="message-text"
        label={t('message.label')}
        hint={t('message.hint')}
        rows={4}
        maxLength={MAX_MESSAGE}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label className="nz-message-files">
        <span>{t('message.files', { allowed: MESSAGE_FILES })}</span>
        <input type="file" multiple ref={picker} />
      </label>
      <button type="submit" className="btn primary" aria-busy={pending || undefined}>
        {t(pending ? 'message.sending' : 'message.send')}
      </button>
    </form>
  )
}

type Parcel = { readonly text: string; readonly files: readonly File[] }

/** Files first; those that were stored for a message that did not leave are swept. */
async function sendWithFiles(path: string, locale: Locale, { text, files }: Parcel): Promise<VerbAnswer> {
  const stored: string[] = []
  for (const file of files) {
    const answer = await sendOne(`/api/${path}/messages/files?locale=${locale}`, file)
    if (answer.kind !== 'done') return answer
    stored.push((answer.body as { doc: { id: string } }).doc.id)
  }
  return postVerb(`${path}/messages`, locale, { text, files: stored })
}

async function sendOne(address: string, file: File): Promise<VerbAnswer> {
  const body = new FormData()
  body.set('file', file)
  const headers = { Accept: 'application/json' }
  const response = await fetch(address, { method: 'POST', credentials: 'include', headers, body }).catch(() => null)
  if (!response) return { kind: 'offline' }
  if (response.ok) return { kind: 'done', body: await response.json().catch(() => null) }
  if (response.status === 401) return { kind: 'signedOut' }
  return { kind: 'refused', status: response.status, refusals: await readRefusals(response) }
}
