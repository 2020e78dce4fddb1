import { translator } from '@messages/translate'

import type { Attachment } from '@/payload-types'
import type { Panel } from '../panelRequest'

type Props = { readonly panel: Panel; readonly photos: readonly Attachment[] }

/** Photos that staff took while goods came in, small; each opens as a file to save. Nothing when there are none. */
export function CasePhotos({ panel: { locale }, photos }: Props) {
  const t = translator(locale, 'receiving')
  if (photos.length === 0) return null
  return (
    <span className="nz-shots">
      {photos.map(({ id, fileName }) => (
        <a
          key={id}
          href={`/api/attachments/${id}/file`}
          download={fileName}
          aria-label={t('photo.save', { name: fileName })}
        >
          {/* biome-ignore lint/performance/noImgElement: drawn by the server in its size already, and private */}
          <img src={`/api/attachments/${id}/thumbnail`} alt="" title={fileName} loading="lazy" />
        </a>
      ))}
    </span>
  )
}

/** Those of one line, or of one item among the unexpected goods. */
export const photosAt = (photos: readonly Attachment[], line: string | null | undefined): Attachment[] =>
  line ? photos.filter((photo) => photo.line === line) : []
