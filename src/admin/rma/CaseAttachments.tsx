import { translator } from '@messages/translate'

import { formatMoment } from '@/core/moment'
import type { Attachment } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { fileSize } from '@/ui/files/files'
import { Icon } from '@/ui/Icon'
import type { Panel } from '../panelRequest'

type Props = { readonly panel: Panel; readonly attachments: readonly Attachment[] }

/** What the customer added: a small picture where there is one, the rest to save. */
export function CaseAttachments({ panel, attachments }: Props) {
  const { t } = panel
  if (attachments.length === 0) return <EmptyState icon="page" title={t('case.noFiles')} />
  return (
    <ul className="docs nz-files">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <Thumbnail attachment={attachment} />
          <div>
            <a href={fileOf(attachment)} download={attachment.fileName}>
              {attachment.fileName}
            </a>
            <span>{metaOf(panel, attachment)}</span>
            {attachment.scan === 'unreachable' && <span>{t('case.unscanned')}</span>}
          </div>
          <a
            className="btn"
            href={fileOf(attachment)}
            download={attachment.fileName}
            aria-label={`${t('case.download')}: ${attachment.fileName}`}
          >
            <Icon name="download" small />
            {t('case.download')}
          </a>
        </li>
      ))}
    </ul>
  )
}

const fileOf = ({ id }: Attachment): string => `/api/attachments/${id}/file`

function Thumbnail({ attachment: { id, width, height } }: { readonly attachment: Attachment }) {
  if (!width || !height) return <Icon name="page" className="nz-thumb" />
  // biome-ignore lint/performance/noImgElement: drawn by the server in its size already, and private
  return <img className="nz-thumb" src={`/api/attachments/${id}/thumbnail`} alt="" loading="lazy" />
}

function metaOf({ t, zone, locale }: Panel, { fileName, bytes, width, height, createdAt }: Attachment): string {
  const kind = (fileName.split('.').at(-1) ?? '').toUpperCase()
  const when = formatMoment(new Date(createdAt), zone, locale)
  const size = fileSize(bytes, translator(locale, 'files'))
  return t('case.fileMeta', { kind: width && height ? `${kind}, ${width} × ${height}` : kind, size, when })
}
