'use client'

import type { ChangeEvent } from 'react'

import { FILE_KINDS, IMAGE_KINDS } from '@/core/files/kinds'
import { Icon } from '@/ui/Icon'
import { type Photo, photosOf } from './photos'
import type { ReceivingText } from './receivingText'
import type { Photos } from './usePhotos'

const ACCEPT = IMAGE_KINDS.map((kind) => FILE_KINDS[kind].mimeType).join(',')

export type PhotoDesk = {
  readonly rma: string
  readonly photos: Photos
  /** Photos were chosen: the next scan can begin. */
  readonly onChosen: () => void
}

type Props = {
  readonly t: ReceivingText
  readonly desk: PhotoDesk
  readonly of: string
  readonly article: string
}

/** The photos of one line, and where more are chosen; on a phone the camera is one step away. */
export function PhotoStrip({ t, desk, of, article }: Props) {
  const { rma, photos, onChosen } = desk
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    photos.add(rma, of, [...(event.target.files ?? [])])
    event.target.value = '' // the same file can be chosen again
    onChosen()
  }
  const shown = photosOf(photos.all, of)
  return (
    <div className="nz-photos">
      {shown.length > 0 && (
        <ul aria-label={t('photo.list', { article })}>
          {shown.map((photo) => (
            <PhotoItem key={photo.key} t={t} photo={photo} desk={desk} />
          ))}
        </ul>
      )}
      <label className="btn nz-photo-pick">
        <input
          type="file"
          className="vh"
          accept={ACCEPT}
          multiple
          aria-label={t('photo.pickOf', { article })}
          onChange={choose}
        />
        <Icon name="upload" small />
        {t('photo.pick')}
      </label>
      <label className="btn nz-photo-pick nz-photo-take">
        <input
          type="file"
          className="vh"
          accept={ACCEPT}
          capture="environment"
          aria-label={t('photo.takeOf', { article })}
          onChange={choose}
        />
        <Icon name="camera" small />
        {t('photo.take')}
      </label>
    </div>
  )
}

type ItemProps = Pick<Props, 't' | 'desk'> & { readonly photo: Photo }

function PhotoItem({ t, photo, desk: { rma, photos } }: ItemProps) {
  const { key, state, reason, again } = photo
  const { name } = photo.file
  return (
    <li className={state}>
      <Picture t={t} photo={photo} />
      {state === 'failed' && (
        <span className="err">
          <b>{name}</b> {reason}
        </span>
      )}
      {again && state === 'failed' && (
        <button
          type="button"
          className="linkish"
          aria-label={t('photo.againOf', { name })}
          onClick={() => photos.again(rma, key)}
        >
          {t('photo.again')}
        </button>
      )}
      <button
        type="button"
        className="nz-photo-drop"
        aria-label={t('photo.drop', { name })}
        onClick={() => photos.drop(key)}
      >
        <Icon name="cross" small />
      </button>
    </li>
  )
}

function Picture({ t, photo: { state, share, id, file } }: Pick<ItemProps, 't' | 'photo'>) {
  const { name } = file
  if (state === 'stored') {
    // biome-ignore lint/performance/noImgElement: drawn by the server in its size already, and private
    return <img src={`/api/attachments/${id}/thumbnail`} alt={name} title={name} />
  }
  if (state === 'failed') return <Icon name="warning" />
  return (
    <progress max={1} value={state === 'sending' ? share : 0} aria-label={t(`photo.${state}`, { name })} title={name} />
  )
}
