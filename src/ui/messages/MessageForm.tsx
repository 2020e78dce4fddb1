'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import type { Locale } from '@/core/locale'
import { DropZone } from '../files/DropZone'
import { FileList } from '../files/FileList'
import type { CaseFile, FileLimits, SayFiles } from '../files/files'
import { removerOf } from '../files/removal'
import { useHold } from '../files/useHold'
import { useUploads } from '../files/useUploads'
import { Notice } from '../Notice'
import { SubmitButton } from '../SubmitButton'
import { TextArea } from '../TextArea'

export type MessageState = { readonly attempt: number; readonly text: string; readonly error: string | null }

type Props = {
  readonly locale: Locale
  readonly action: (before: MessageState, form: FormData) => Promise<MessageState>
  readonly limits: FileLimits
  /** Where files are posted to. */
  readonly address: string
  readonly fileMessages: MessageTree
  readonly words: {
    readonly label: string
    readonly hint: string
    readonly required: string
    readonly send: string
    readonly sending: string
    readonly failed: string
    readonly filesHint: string
  }
}

/** A message with files. Files need scripts: each is stored as soon as it is chosen, and goes with the message. */
export function MessageForm({ locale, action, limits, address, fileMessages, words }: Props) {
  const [state, submit] = useActionState(action, { attempt: 0, text: '', error: null })
  const [typed, setTyped] = useState(state.text)
  const form = useRef<HTMLFormElement>(null)
  const files = useMessageFiles({ locale, limits, address, fileMessages })
  useHold(() => form.current, files.uploading.busy, files.onHeld)
  return (
    <form ref={form} action={submit} className="message-form stack" noValidate>
      {state.error && (
        <Notice key={state.attempt} id="message-failed" tone="stop" title={words.failed} focus>
          {state.error}
        </Notice>
      )}
      <TextArea
        id="message-text"
        name="text"
        rows={4}
        label={words.label}
        hint={words.hint}
        requiredWord={words.required}
        aria-required
        error={state.error}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {files.scripts && <MessageFiles files={files} limits={limits} hint={words.filesHint} />}
      <SubmitButton pending={words.sending} formNoValidate>
        {words.send}
      </SubmitButton>
    </form>
  )
}

type FileProps = Pick<Props, 'locale' | 'limits' | 'address' | 'fileMessages'>

function useMessageFiles({ locale, limits, address, fileMessages }: FileProps) {
  const say: SayFiles = useMemo(() => formatter<MessageTree>(locale, fileMessages), [locale, fileMessages])
  const scripts = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const [stored, setStored] = useState<readonly CaseFile[]>([])
  const [said, setSaid] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const onExpired = () => setSaid(say('expired'))
  const uploading = useUploads({
    address,
    limits,
    say,
    there: stored.length,
    onStored: (file) => setStored((all) => [...all, file]),
    onSaid: setSaid,
    onExpired,
  })
  const onRemoved = ({ id }: CaseFile) => {
    setStored((all) => all.filter((file) => file.id !== id))
    picker.current?.focus()
  }
  const remove = removerOf({ say, onSaid: setSaid, onExpired, onRemoved })
  return { say, scripts, stored, said, picker, uploading, remove, onHeld: () => setSaid(say('busy')) }
}

type FilesProps = {
  readonly files: ReturnType<typeof useMessageFiles>
  readonly limits: FileLimits
  readonly hint: string
}

function MessageFiles({ files, limits, hint }: FilesProps) {
  const { say, stored, said, picker, uploading, remove } = files
  const id = useId()
  return (
    <div className="stack files">
      {stored.map((file) => (
        <input key={file.id} type="hidden" name="files" value={file.id} />
      ))}
      <DropZone say={say} limits={limits} picker={picker} describedBy={id} onFiles={uploading.add} />
      <p className="hint" id={id}>
        {hint}
      </p>
      <FileList say={say} files={stored} uploading={uploading} form="message-no-form" onRemove={remove} />
      <p className={said === say('busy') ? 'files-said' : 'vh'} aria-live="polite">
        {said}
      </p>
    </div>
  )
}
