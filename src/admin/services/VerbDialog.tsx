'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import { MAX_MESSAGE } from '@/core/services/requests'
import { Notice } from '@/ui/Notice'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { failureSentence } from '../failureSentence'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'

/** What the button, its dialog and its answer say. */
export type VerbWords = {
  readonly do: string
  readonly help: string
  readonly field: string
  readonly confirm: string
  readonly did: string
}

type Props = {
  /** Below /api. */
  readonly path: string
  readonly verb: string
  readonly words: VerbWords
  readonly version: number
  /** What is written with it; null: it is done at once. */
  readonly field: { readonly name: string; readonly required: boolean } | null
  /** A second text of one line, when it takes one. */
  readonly extra?: { readonly name: string; readonly label: string }
  readonly look: string
  /** What else it does. */
  readonly remark: string | null
}

/** One verb as a button: asks for the words that go with it, takes it, and says how it went. */
export function VerbDialog(props: Props) {
  const { verb, words, field, extra, look, remark } = props
  const { t } = usePanel()
  const { dialog, said, setSaid, more, setMore, failure, pending, take } = useVerb(props)
  return (
    <div>
      <button
        type="button"
        className={`btn ${look}`}
        aria-busy={pending || undefined}
        onClick={field ? () => dialog.current?.showModal() : take}
      >
        {words.do}
      </button>
      {!field && failure && <Notice tone="stop" title={failure} />}
      {field && (
        <dialog ref={dialog} className="nz-dialog" aria-labelledby={`${verb}-title`}>
          <h2 id={`${verb}-title`}>{words.do}</h2>
          <p>{[words.help, remark].filter(Boolean).join(' ')}</p>
          {failure && <Notice tone="stop" title={failure} />}
          <TextArea
            id={`${verb}-text`}
            label={words.field}
            value={said}
            rows={4}
            maxLength={MAX_MESSAGE}
            onChange={(event) => setSaid(event.target.value)}
          />
          {extra && (
            <TextField
              id={`${verb}-${extra.name}`}
              label={extra.label}
              value={more}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setMore(event.target.value)}
            />
          )}
          <div className="acts">
            <button
              type="button"
              className={`btn ${look === 'danger' ? 'danger' : 'primary'}`}
              aria-busy={pending || undefined}
              onClick={take}
            >
              {pending ? t('service.pending') : words.confirm}
            </button>
            <button type="button" className="btn" onClick={() => dialog.current?.close()}>
              {t('service.back')}
            </button>
          </div>
        </dialog>
      )}
    </div>
  )
}

function useVerb({ path, words, version, field, extra }: Props) {
  const { t, locale } = usePanel()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [said, setSaid] = useState('')
  const [more, setMore] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  const take = () => {
    if (pending) return
    const text = said.trim()
    if (field?.required && text === '') return setFailure(t('service.missing'))
    start(async () => {
      const body = {
        ...(field && text ? { [field.name]: text } : {}),
        ...(extra && more.trim() ? { [extra.name]: more.trim() } : {}),
      }
      const answer = await postVerb(path, locale, { ...body, unchangedRevision: version })
      if (answer.kind !== 'done') {
        router.refresh() // what changed meanwhile shows; what was typed stays
        return setFailure(failureSentence(answer, t))
      }
      dialog.current?.close()
      setSaid('')
      setMore('')
      setFailure(null)
      toast.success(words.did)
      router.refresh()
    })
  }
  return { dialog, said, setSaid, more, setMore, failure, pending, take }
}
