import { formatMoment } from '@/core/moment'
import type { Document } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import type { Panel } from '../panelRequest'

type Props = { readonly panel: Panel; readonly documents: readonly Document[] }

export function CaseDocuments({ panel, documents }: Props) {
  const { t, zone, locale } = panel
  if (documents.length === 0) return <EmptyState icon="page" title={t('case.noDocuments')} />
  return (
    <ul className="docs">
      {documents.map(({ id, kind, fileName, pages, revision, createdAt }) => (
        <li key={id}>
          <Icon name={kind === 'shipping-label' ? 'barcode' : 'page'} />
          <div>
            <a href={`/api/documents/${id}/file`} download={fileName}>
              {t(`document.${kind}`)}
            </a>
            <span>
              {t('case.documentMeta', {
                pages: pages ?? 0,
                revision,
                when: formatMoment(new Date(createdAt), zone, locale),
              })}
            </span>
          </div>
          <a
            className="btn"
            href={`/api/documents/${id}/file`}
            download={fileName}
            aria-label={`${t('case.download')}: ${fileName}`}
          >
            <Icon name="download" small />
            {t('case.download')}
          </a>
        </li>
      ))}
    </ul>
  )
}
