import { translator } from '@messages/translate'

import type { DocumentKind } from '@/core/documents'
import type { Locale } from '@/core/locale'
import type { RmaStatus } from '@/core/rmas/status'
import { Icon, type IconName } from '../Icon'
import { Section } from '../Section'
import { AwaitPapers } from './AwaitPapers'
import { isUndecided } from './cases'
import { type CaseDocument, documentHref } from './documents'

/** Ordered and not there yet; or it could not be made. */
export type OrderedDocument = { readonly kind: DocumentKind; readonly failed: boolean }

type Props = {
  readonly documents: readonly CaseDocument[]
  readonly ordered: readonly OrderedDocument[]
  readonly status: RmaStatus
  readonly here: string
  readonly locale: Locale
}

const ICONS: Record<DocumentKind, IconName> = {
  'return-form': 'page',
  'shipping-label': 'barcode',
  'claim-form': 'page',
}

export function CaseDocuments({ documents, ordered, status, here, locale }: Props) {
  const t = translator(locale, 'returns')
  const nothing = documents.length + ordered.length === 0
  return (
    <Section title={t('documents.title')}>
      {nothing && (
        <p className="small soft">{isUndecided({ status }) ? t('documents.none') : t('documents.noneLeft')}</p>
      )}
      {!nothing && (
        <ul className="docs">
          {documents.map((document) => (
            <Made key={document.id} document={document} locale={locale} />
          ))}
          {ordered.map((one) => (
            <Ordered key={one.kind} {...one} locale={locale} />
          ))}
        </ul>
      )}
      {ordered.some(({ failed }) => !failed) && (
        <AwaitPapers here={here} words={{ late: t('documents.late'), refresh: t('documents.refresh') }} />
      )}
    </Section>
  )
}

const NAMES = {
  'return-form': 'documents.return-form',
  'shipping-label': 'documents.labelLong',
  'claim-form': 'documents.claim-form',
} as const satisfies Record<DocumentKind, string>

function Made({ document, locale }: { readonly document: CaseDocument; readonly locale: Locale }) {
  const t = translator(locale, 'returns')
  const { kind, pages, bytes, revision } = document
  const size = t('documents.kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) })
  return (
    <li>
      <Icon name={ICONS[kind]} />
      <div>
        <a href={documentHref(document)}>{t(NAMES[kind])}</a>
        <span>{t(revision > 1 ? 'documents.meta' : 'documents.metaFirst', { pages, size, revision })}</span>
      </div>
      <Icon name="download" small />
    </li>
  )
}

function Ordered({ kind, failed, locale }: OrderedDocument & { readonly locale: Locale }) {
  const t = translator(locale, 'returns')
  return (
    <li>
      <Icon name={failed ? 'warning' : 'clock'} />
      <div>
        <b>{t(NAMES[kind])}</b>
        <span>{t(failed ? 'documents.failed' : 'documents.making')}</span>
      </div>
    </li>
  )
}
