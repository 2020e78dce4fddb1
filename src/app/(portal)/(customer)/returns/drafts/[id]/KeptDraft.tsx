import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import type { Rma } from '@/payload-types'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { Section } from '@/ui/Section'
import { SubmitButton } from '@/ui/SubmitButton'
import { throwAwayDraft } from './throwAwayDraft'

type Props = {
  readonly draft: Rma
  readonly locale: Locale
  /** The form; null for who does not see it. */
  readonly requestHref: string | null
}

/** A draft from when returns were requested from order lines: to read, and to throw away. */
export function KeptDraft({ draft: { id, lines }, locale, requestHref }: Props) {
  const t = translator(locale, 'returnForm')
  return (
    <main id="main">
      <PageHead
        title={t('draft.title')}
        crumb={{ href: '/returns', label: translator(locale, 'returns')('detail.crumb') }}
        actions={requestHref && <RequestByForm href={requestHref} locale={locale} />}
      />
      <Notice tone="wait" title={t('draft.notice')}>
        {t('draft.text')}
      </Notice>
      {lines && lines.length > 0 && (
        <Section title={t('draft.lines')}>
          <dl className="answers-list">
            {lines.map((line) => (
              <div key={line.id}>
                <dt>{line.articleName || t('draft.unnamed')}</dt>
                <dd>{t('draft.line', wordsOf(line))}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <form action={throwAwayDraft.bind(null, id)} className="service-acts">
        <SubmitButton look="danger" pending={t('draft.deleting')}>
          {translator(locale, 'request')('draft.delete')}
        </SubmitButton>
      </form>
    </main>
  )
}

const NONE = 'none'

const wordsOf = ({ quantityRequested, articleNumber, orderNumber }: NonNullable<Rma['lines']>[number]) => ({
  pieces: quantityRequested,
  article: articleNumber || NONE,
  order: orderNumber || NONE,
})

function RequestByForm({ href, locale }: { readonly href: string; readonly locale: Locale }) {
  return (
    <Link className="btn primary" href={href}>
      <Icon name="return" />
      {translator(locale, 'request')('title')}
    </Link>
  )
}
