'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useContext, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { Notice } from '../Notice'
import { Section } from '../Section'
import { DropZone } from './DropZone'
import { FileList } from './FileList'
import { FileNeedContext } from './FileNeed'
import type { CaseFile, FileLimits, SayFiles } from './files'
import { useKnownFiles } from './KnownFiles'
import { PlainPicker } from './PlainPicker'
import { removerOf } from './removal'
import { useHold } from './useHold'
import { useUploads } from './useUploads'

export type FileFieldProps = {
  readonly locale: Locale
  readonly messages: MessageTree
  /** Where files are posted to. */
  readonly address: string
  readonly files: readonly CaseFile[]
  readonly limits: FileLimits
  /** Of the plain form outside, for browsers without scripts. */
  readonly form: string
  /** The form that waits for the files when it is sent. */
  readonly waits: string
  readonly loginHref: string
  /** What the plain form was answered with. */
  readonly answer: { readonly ok: boolean; readonly text: string } | null
}

/** Files with a request: dropped, chosen or photographed, each sent at once. Without scripts a plain form, one by one. */
export function FileField(props: FileFieldProps) {
  const { locale, messages, limits, address, answer } = props
  const say: SayFiles = useMemo(() => formatter<MessageTree>(locale, messages), [locale, messages])
  const scripts = useScripts()
  const [said, setSaid] = useState('')
  const [expired, setExpired] = useState(false)
  const known = useKnownFiles(props.files)
  const picker = useRef<HTMLInputElement>(null)
  const onExpired = () => setExpired(true)
  const onRemoved = ({ id }: CaseFile) => {
    known.drop(id)
    picker.current?.focus()
  }
  const remove = removerOf({ say, onSaid: setSaid, onExpired, onRemoved })
  const { files, add: onStored } = known
  const there = files.length
  const uploading = useUploads({ address, limits, say, there, onStored, onSaid: setSaid, onExpired })
  useHold(
    () => document.getElementById(props.waits),
    uploading.busy,
    () => setSaid(say('busy')),
  )
  const need = useContext(FileNeedContext)
  const hint = useId()
  const title = say('title')
  return (
    <Section title={title} aside={<span>{say(need.photo ? 'photoNeeded' : 'optional')}</span>}>
      <div className="stack files" id="files">
        <Said say={say} answer={answer} loginHref={expired ? props.loginHref : null} error={need.error} />
        {scripts ? (
          <DropZone say={say} limits={limits} picker={picker} describedBy={hint} onFiles={uploading.add} />
        ) : (
          <PlainPicker say={say} limits={limits} form={props.form} describedBy={hint} />
        )}
        <p className="hint" id={hint}>
          {say('hint', {
            extensions: limits.extensions.join(' '),
            megabytes: limits.megabytes,
            allowed: limits.maxPerCase,
          })}
        </p>
        <FileList say={say} files={files} uploading={uploading} form={props.form} onRemove={remove} />
        <p className={said === say('busy') ? 'files-said' : 'vh'} aria-live="polite" id="files-said">
          {said}
        </p>
      </div>
    </Section>
  )
}

type SaidProps = Pick<FileFieldProps, 'answer'> & {
  readonly say: SayFiles
  readonly error: string | null
  /** Null while the session lasts. */
  readonly loginHref: string | null
}

function Said({ say, answer, error, loginHref }: SaidProps) {
  return (
    <>
      {error && (
        <p className="err" id="files-error">
          <Icon name="warning" small />
          {error}
        </p>
      )}
      {answer && <Notice id="file-answer" tone={answer.ok ? 'ok' : 'stop'} title={answer.text} focus />}
      {loginHref && (
        <Notice id="file-expired" tone="stop" title={say('expired')} action={<a href={loginHref}>{say('login')}</a>} />
      )}
    </>
  )
}

const neverChanges = () => () => {}

/** Whether scripts run: false on the server, and where they never do. */
const useScripts = (): boolean =>
  useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
