import { Icon } from '../Icon'
import { type CaseFile, fileHref, fileSize, type SayFiles } from './files'
import type { Upload, useUploads } from './useUploads'

type Props = {
  readonly say: SayFiles
  readonly files: readonly CaseFile[]
  readonly uploading: Pick<ReturnType<typeof useUploads>, 'uploads' | 'again' | 'drop'>
  readonly form: string
  readonly onRemove: (file: CaseFile) => void
}

/** What is there, what is under way, and what was refused with its reason. */
export function FileList({ say, files, uploading, form, onRemove }: Props) {
  const { uploads } = uploading
  if (files.length + uploads.length === 0) return null
  return (
    <ul className="docs file-list" aria-label={say('list')}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="check" />
          <div>
            <a href={fileHref(file)} download={file.name}>
              {file.name}
            </a>
            <span>{fileSize(file.bytes, say)}</span>
          </div>
          <button
            type="submit"
            className="linkish"
            form={form}
            formAction={`/attachments/${file.id}/remove`}
            formEncType="application/x-www-form-urlencoded"
            aria-label={say('removeName', { name: file.name })}
            onClick={(event) => {
              event.preventDefault()
              onRemove(file)
            }}
          >
            {say('remove')}
          </button>
        </li>
      ))}
      {uploads.map((upload) => (
        <Underway key={upload.key} say={say} upload={upload} uploading={uploading} />
      ))}
    </ul>
  )
}

type UnderwayProps = Pick<Props, 'say' | 'uploading'> & { readonly upload: Upload }

function Underway({ say, upload, uploading }: UnderwayProps) {
  const { key, file, state, share, reason, again } = upload
  const { name } = file
  const failed = state === 'failed'
  return (
    <li className={failed ? 'refused' : undefined}>
      <Icon name={failed ? 'warning' : 'upload'} />
      <div>
        <b>{name}</b>
        {failed ? <span className="err">{reason}</span> : <span>{stateText(say, upload)}</span>}
        {state === 'sending' && <progress max={1} value={share} aria-label={say('progress', { name })} />}
      </div>
      <div className="file-actions">
        {again && (
          <button
            type="button"
            className="linkish"
            aria-label={say('againName', { name })}
            onClick={() => uploading.again(key)}
          >
            {say('again')}
          </button>
        )}
        <button
          type="button"
          className="linkish"
          aria-label={say(failed ? 'dismissName' : 'cancelName', { name })}
          onClick={() => uploading.drop(key)}
        >
          {say(failed ? 'dismiss' : 'cancel')}
        </button>
      </div>
    </li>
  )
}

function stateText(say: SayFiles, { state, share }: Upload): string {
  if (state === 'waiting') return say('waiting')
  return share < 1 ? say('sending', { percent: Math.floor(share * 100) }) : say('checking')
}
