import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { WarrantyClaim } from '@/payload-types'
import { type CaseFile, fileHref } from '../files/files'
import { Icon } from '../Icon'
import { AwaitPapers } from '../returns/AwaitPapers'
import { documentHref } from '../returns/documents'
import { Section } from '../Section'

type Props = { readonly claim: WarrantyClaim; readonly response: CaseFile | null; readonly locale: Locale }

/** The claim form, which is enclosed with the goods, and our response. */
export function ClaimPapers({ claim, response, locale }: Props) {
  const t = translator(locale)
  const { claimForm, number, status } = claim
  if (status === 'cancelled' && !claimForm && !response) return null
  return (
    <Section title={t('claims.papers.title')}>
      <ul className="docs">
        <li>
          <Icon name={claimForm ? 'page' : 'clock'} />
          <div>
            {claimForm ? (
              <a href={documentHref({ id: String(claimForm) })}>{t('claims.papers.form')}</a>
            ) : (
              <b>{t('claims.papers.form')}</b>
            )}
            <span>{t(claimForm ? 'claims.papers.enclose' : 'claims.papers.making')}</span>
          </div>
          {claimForm && <Icon name="download" small />}
        </li>
        {response && (
          <li>
            <Icon name="message" />
            <div>
              <a href={fileHref(response)} download={response.name}>
                {t('claims.papers.response')}
              </a>
              <span>{response.name}</span>
            </div>
            <Icon name="download" small />
          </li>
        )}
      </ul>
      {!claimForm && (
        <AwaitPapers
          here={`/claims/${encodeURIComponent(number ?? '')}`}
          words={{ late: t('returns.documents.late'), refresh: t('returns.documents.refresh') }}
        />
      )}
    </Section>
  )
}
