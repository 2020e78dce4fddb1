'use client'

import { formatter, type MessageTree } from '@messages/format'
import { type ChangeEvent, useMemo, useRef, useState } from 'react'

import { DEFAULT_MAX_FILES, type FormField } from '@/core/forms/definition'
import { FieldError } from '../FieldError'
import { FileList } from '../files/FileList'
import type { CaseFile, FileLimits, SayFiles } from '../files/files'
import { type KnownFiles, type Uploading, useFilesAround } from '../files/KnownFiles'
import { useHold } from '../files/useHold'
import { useUploads } from '../files/useUploads'
import { Icon } from '../Icon'
import { type AnswerFieldProps, inputName, listName, type SayForm } from './answering'

const PICTURE = /\.(jpe?g|png)$/i

/** Which files of the case belong to this question; more can be added here, and are ticked at once. */
export function UploadField(props: AnswerFieldProps) {
  const { field, prefix, typed, say, error, onChange, words } = props
  const around = useFilesAround()
  const id = inputName(prefix, field.name)
  const ticked = typed[field.name]
  const chosen = typeof ticked === 'object' ? ticked : []
  const files = (around?.files ?? []).filter(({ name }) => !field.imagesOnly || PICTURE.test(name))
  const tick = (file: CaseFile, on: boolean) =>
    onChange(field.name, on ? [...chosen, file.id] : chosen.filter((one) => one !== file.id))
  return (
    <fieldset
      className="field form-set"
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend className="label">
        {field.label[words.locale]}
        {field.required && <span className="req"> {say('required')}</span>}
      </legend>
      <span className="hint" id={`${id}-hint`}>
        {[field.help[words.locale], say(hintKey(around, files.length, field.imagesOnly))].filter(Boolean).join(' ')}
      </span>
      {files.map((file) => (
        <label className="pick" key={file.id}>
          <input
            type="checkbox"
            className="box"
            name={listName(prefix, field.name)}
            value={file.id}
            checked={chosen.includes(file.id)}
            onChange={(event) => tick(file, event.target.checked)}
          />
          <span>{file.name}</span>
        </label>
      ))}
      {around?.upload && (
        <AddFiles {...props} around={around} upload={around.upload} onStored={(file) => tick(file, true)} />
      )}
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

function hintKey(around: KnownFiles | null, count: number, imagesOnly: boolean | undefined) {
  if (!around?.upload) return 'addFirst'
  if (count > 0) return 'files'
  return imagesOnly ? 'noImages' : 'noFiles'
}

/** The narrower of what the house and what the question allows. */
function limitsOf({ maxMegabytes }: FormField, limits: FileLimits, say: SayForm): FileLimits {
  if (maxMegabytes === undefined || maxMegabytes >= limits.megabytes) return limits
  const size = say('ANSWER_FILE_TOO_LARGE', { allowed: maxMegabytes })
  return { ...limits, megabytes: maxMegabytes, sentences: { ...limits.sentences, size } }
}

type AddProps = AnswerFieldProps & {
  readonly around: KnownFiles
  readonly upload: Uploading
  readonly onStored: (file: CaseFile) => void
}

/** Sends files to the case; their progress stands here. */
function AddFiles({ field, prefix, say, words, around, upload, onStored }: AddProps) {
  const { address, messages } = upload
  const limits = limitsOf(field, upload.limits, say)
  const sayFiles: SayFiles = useMemo(() => formatter<MessageTree>(words.locale, messages), [words.locale, messages])
  const [said, setSaid] = useState('')
  const uploading = useUploads({
    address,
    limits,
    say: sayFiles,
    there: around.files.length,
    onStored: (file) => {
      around.add(file)
      onStored(file)
    },
    onSaid: setSaid,
    onExpired: () => setSaid(sayFiles('expired')),
  })
  const label = useRef<HTMLLabelElement>(null)
  useHold(
    () => label.current?.closest('form') ?? null,
    uploading.busy,
    () => setSaid(sayFiles('busy')),
  )
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploading.add([...(event.target.files ?? [])])
    event.target.value = '' // the same file can be chosen again
  }
  const pictures = limits.mimeTypes.filter((type) => type.startsWith('image/'))
  const accept = field.imagesOnly ? pictures : [...limits.extensions, ...limits.mimeTypes]
  return (
    <>
      <label className="btn dropzone-pick form-add" ref={label}>
        <input
          type="file"
          className="vh"
          accept={accept.join(',')}
          multiple={(field.maxFiles ?? DEFAULT_MAX_FILES) > 1}
          aria-describedby={`${inputName(prefix, field.name)}-hint`}
          onChange={choose}
        />
        <Icon name={field.imagesOnly ? 'camera' : 'upload'} small />
        {say(field.imagesOnly ? 'addImage' : 'addFile')}
      </label>
      <FileList say={sayFiles} files={[]} uploading={uploading} form="" onRemove={() => {}} />
      <p className={said === sayFiles('busy') ? 'files-said' : 'vh'} aria-live="polite">
        {said}
      </p>
    </>
  )
}
