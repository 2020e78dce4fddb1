import { translator } from '@messages/translate'
import Link from 'next/link'

import { CLAIM_STATUSES, type ClaimStatus } from '@/core/claims/statuses'
import type { Locale } from '@/core/locale'
import { Icon } from '../Icon'
import { PAGE_SIZES } from '../paging'
import { SelectField } from '../SelectField'
import { TextField } from '../TextField'
import { CLAIM_GROUPS, type ClaimsQuery, claimsHref } from './claimsQuery'

type Props = {
  readonly query: ClaimsQuery
  /** Of every claim that the search finds. */
  readonly statuses: readonly ClaimStatus[]
  readonly locale: Locale
}

/** How many claims there are per status, a search, and how they are put together. A plain form. */
export function ClaimsFilter({ query, statuses, locale }: Props) {
  const t = translator(locale)
  const count = (status: ClaimStatus) => statuses.filter((one) => one === status).length
  const shown = CLAIM_STATUSES.filter((status) => count(status) > 0 || status === query.status)
  return (
    <>
      <nav className="seg" aria-label={t('claims.filter.statuses')}>
        <Link
          href={claimsHref({ ...query, status: null, page: 1 })}
          aria-current={query.status === null ? 'true' : undefined}
        >
          {t('claims.filter.all')} <b>{statuses.length}</b>
        </Link>
        {shown.map((status) => (
          <Link
            key={status}
            href={claimsHref({ ...query, status, page: 1 })}
            aria-current={query.status === status ? 'true' : undefined}
          >
            {t(`status.claim.${status}`)} <b>{count(status)}</b>
          </Link>
        ))}
      </nav>
      <search aria-label={t('claims.filter.label')}>
        <form className="claim-search" action="/claims" method="get">
          {query.size !== PAGE_SIZES[0] && <input type="hidden" name="size" value={query.size} />}
          {query.status && <input type="hidden" name="status" value={query.status} />}
          <TextField
            id="q"
            name="q"
            type="search"
            label={t('claims.filter.q')}
            defaultValue={query.q}
            maxLength={100}
          />
          <SelectField id="group" name="group" label={t('claims.filter.group')} defaultValue={query.group}>
            {CLAIM_GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`claims.group.${group}`)}
              </option>
            ))}
          </SelectField>
          <button className="btn" type="submit">
            <Icon name="search" />
            {t('claims.filter.apply')}
          </button>
        </form>
      </search>
    </>
  )
}
