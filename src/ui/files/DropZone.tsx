import { type ChangeEvent, type DragEvent, type RefObject, useState } from 'react'

import { Icon } from '../Icon'
import type { FileLimits, SayFiles } from './files'

type Props = {
  readonly say: SayFiles
  readonly limits: FileLimits
  readonly picker: RefObject<HTMLInputElement | null>
  readonly describedBy: string
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files on, with a picker for everybody else; on a phone the camera is one step away. */
export function DropZone({ say, limits, picker, describedBy, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    event.target.value = '' // the same file can be chosen again
  }
  const drag = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const images = limits.mimeTypes.filter((type) => type.startsWith('image/'))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the picker inside is for everybody
    <div
      className={over ? 'dropzone over' : 'dropzone'}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <span className="dropzone-drag">{say('drop')}</span>
      <Picker
        label={say('choose')}
        accept={[...limits.extensions, ...limits.mimeTypes]}
        describedBy={describedBy}
        onChange={choose}
        multiple
        picker={picker}
      />
      {images.length > 0 && (
        <span className="dropzone-camera">
          <Picker label={say('camera')} accept={images} describedBy={describedBy} onChange={choose} camera />
        </span>
      )}
    </div>
  )
}

type PickerProps = {
  readonly label: string
  readonly accept: readonly string[]
  readonly describedBy: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
  readonly multiple?: boolean
  readonly camera?: boolean
  readonly picker?: RefObject<HTMLInputElement | null>
}

function Picker({ label, accept, describedBy, onChange, multiple = false, camera = false, picker }: PickerProps) {
  return (
    <label className="btn dropzone-pick">
      <input
        type="file"
        className="vh"
        ref={picker}
        accept={accept.join(',')}
        multiple={multiple}
        capture={camera ? 'environment' : undefined}
        aria-describedby={describedBy}
        onChange={onChange}
      />
      {camera && <Icon name="camera" small />}
      {label}
    </label>
  )
}
