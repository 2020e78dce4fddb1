import { translator } from '@messages/translate'

import type { PortalSession } from '@/session/portalSession'
import { Pager } from '@/ui/Pager'
import { PAGE_SIZES, sizeNamed } from '@/ui/paging'
import type { ReturnCase } from '@/ui/returns/cases'
import { groupReturns, pageOf, type ReturnGroup } from '@/ui/returns/groups'
import type { Clock } from '@/ui/returns/moment'
import { NothingFound } from '@/ui/returns/NothingFound'
import { countSegments, type ReturnsQuery, returnsHref, segmentOf } from '@/ui/returns/query'
import { ReturnsFilter } from '@/ui/returns/ReturnsFilter'
import { ReturnsTable } from '@/ui/returns/ReturnsTable'
import { Segments } from '@/ui/returns/Segments'
import { Tools } from '@/ui/returns/Tools'
import { portalSettings } from '../../../_lib/portal'
import { findCreditNotes, findDocuments, findReturns } from '../../../_lib/returns'

type Props = {
  readonly session: PortalSession
  readonly query: ReturnsQuery
  /** Null for who cannot request one. */
  readonly requestHref: string | null
}

/** What the filters find, counted and grouped as a whole, then shown page by page. */
export async function ReturnsList({ session: { locale, customers }, query, requestHref }: Props) {
  const found = await findReturns(query)
  if (found.length === 0 && returnsHref({ ...query, page: 1 }) === '/returns')
    return <NothingFound locale={locale} requestHref={requestHref} />

  const inSegment = found.filter(({ status }) => query.segment === null || segmentOf(status) === query.segment)
  const { zone } = await portalSettings(locale)
  const shown = pageOf(groupReturns(inSegment, query.group, zone), query.page, query.size)
  const lines = inSegment.reduce((sum, one) => sum + one.lines.length, 0)
  const severalCustomers = customers.length > 1
  return (
    <>
      <Segments query={query} counts={countSegments(found)} locale={locale} />
      <ReturnsFilter query={query} locale={locale} severalCustomers={severalCustomers} />
      <Tools
        cases={inSegment.length}
        lines={lines}
        group={query.group}
        severalCustomers={severalCustomers}
        locale={locale}
      />
      {inSegment.length === 0 ? (
        <NothingFound locale={locale} query={query} />
      ) : (
        <Groups query={query} shown={shown} clock={{ zone, locale }} severalCustomers={severalCustomers} />
      )}
    </>
  )
}

type GroupsProps = {
  readonly query: ReturnsQuery
  readonly shown: ReturnType<typeof pageOf>
  readonly clock: Clock
  readonly severalCustomers: boolean
}

async function Groups({ query, shown, clock, severalCustomers }: GroupsProps) {
  const t = translator(clock.locale, 'returns')
  const { groups, page, pages, from, to, total } = shown
  const cases = casesOf(groups)
  const [documents, creditNotes] = await Promise.all([findDocuments(cases.map(({ id }) => id)), findCreditNotes(cases)])
  const { group: by } = query
  const words = {
    range: t(`pager.${by}`, { from, to, total }),
    perPage: t('pager.perPage'),
    pages: t('pager.pages'),
    previous: t('pager.previous'),
    next: t('pager.next'),
  }
  return (
    <>
      <ReturnsTable groups={groups} shown={{ by, ...clock, severalCustomers, documents, creditNotes }} />
      <Pager
        page={page}
        pages={pages}
        perPage={query.size}
        sizes={PAGE_SIZES}
        href={(next, size) => returnsHref({ ...query, page: next, size: sizeNamed(size) })}
        words={words}
      />
    </>
  )
}

/** The requests that the page shows something of. */
const casesOf = (groups: readonly ReturnGroup[]): ReturnCase[] => [
  ...new Set(groups.flatMap(({ cases, lines }) => (lines.length > 0 ? lines.map(({ of }) => of) : cases))),
]
