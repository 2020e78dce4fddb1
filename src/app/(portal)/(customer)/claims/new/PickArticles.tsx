import { randomUUID } from 'node:crypto'
import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Warranty } from '@/core/claims/warranty'
import type { OrderLine } from '@/payload-types'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { Chip } from '@/ui/Chip'
import { WARRANTY_TONES, warrantyText } from '@/ui/claims/warrantyText'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { type Clock, shortDate } from '@/ui/returns/moment'
import { SubmitButton } from '@/ui/SubmitButton'
import { TextField } from '@/ui/TextField'
import { CELL, HEAD, ROW, ROWS, TABLE } from '@/ui/tableRoles'
import { findClaimableLines, findWarranties } from '../../../../_lib/claims'
import { portalSettings } from '../../../../_lib/portal'
import { startClaim } from './startClaim'

type Query = { readonly q: string; readonly page: number }

type Props = {
  readonly session: PortalSession
  readonly customer: SessionCustomer
  /** Empty when a new draft is made. */
  readonly draft: string
  readonly query: Query
  readonly freeEntryAllowed: boolean
}

/** The customer's order lines with what is known of their warranty. Plain forms: a search, and the choice. */
export async function PickArticles({ session: { locale }, customer, draft, query, freeEntryAllowed }: Props) {
  const t = translator(locale, 'claims')
  const { zone } = await portalSettings(locale)
  const found = await findClaimableLines(customer.id, query)
  const warranties = await findWarranties(found.docs.map(({ id }) => id))
  const kept = { ...(draft ? { draft } : { customer: customer.number }) }
  return (
    <>
      <search aria-label={t('pick.search')}>
        <form className="claim-search" action="/claims/new" method="get">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField id="q" name="q" type="search" label={t('pick.q')} defaultValue={query.q} maxLength={100} />
          <button type="submit" className="btn">
            <Icon name="search" />
            {t('filter.apply')}
          </button>
        </form>
      </search>
      <form action={startClaim}>
        <input type="hidden" name="customer" value={customer.id} />
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="key" value={randomUUID()} />
        {found.docs.length > 0 ? (
          <Lines lines={found.docs} warranties={warranties} clock={{ zone, locale }} />
        ) : (
          <EmptyState icon="search" title={t('pick.nothing')}>
            {t(freeEntryAllowed ? 'pick.nothingFree' : 'pick.nothingText')}
          </EmptyState>
        )}
        <div className="claim-pick">
          {found.docs.length > 0 && (
            <SubmitButton look="primary big" pending={t('pick.pending')}>
              {t(draft ? 'pick.add' : 'pick.begin')}
            </SubmitButton>
          )}
          {freeEntryAllowed && (
            <button type="submit" name="free" value="1" className="btn">
              {t('pick.free')}
            </button>
          )}
          <Pages query={query} pages={found.totalPages} kept={kept} locale={locale} />
        </div>
      </form>
    </>
  )
}

type LinesProps = {
  readonly lines: readonly OrderLine[]
  readonly warranties: ReadonlyMap<string, Warranty>
  readonly clock: Clock
}

function Lines({ lines, warranties, clock }: LinesProps) {
  const t = translator(clock.locale, 'claims')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests">
        <caption className="vh">{t('pick.caption')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            <th {...HEAD} scope="col">
              <span className="vh">{t('pick.choose')}</span>
            </th>
            {(['article', 'order', 'delivered', 'warranty'] as const).map((column) => (
              <th key={column} {...HEAD} scope="col">
                {t(`pick.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {lines.map((line) => (
            <Line key={line.id} line={line} warranty={warranties.get(line.id)} clock={clock} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = { readonly line: OrderLine; readonly warranty: Warranty | undefined; readonly clock: Clock }

function Line({ line, warranty, clock }: LineProps) {
  const t = translator(clock.locale, 'claims')
  const { id, articleName, articleNumber, orderNumber, deliveredAt, shippedAt, invoiceDate, quantityDelivered } = line
  const at = deliveredAt ?? shippedAt ?? invoiceDate
  return (
    <tr {...ROW}>
      <td {...CELL} className="sel">
        <label className="sel-target">
          <input
            type="checkbox"
            className="box"
            name="orderLine"
            value={id}
            aria-label={t('pick.chooseLine', { article: articleName, order: orderNumber })}
          />
        </label>
      </td>
      <td {...CELL} className="ttl">
        {articleName}
        <span className="sub">{articleNumber}</span>
      </td>
      <td {...CELL} className="c2" data-l={t('pick.column.order')}>
        <span className="no">{orderNumber}</span>
      </td>
      <td {...CELL} className="c2" data-l={t('pick.column.delivered')}>
        {at ? shortDate(at, clock) : '–'}
        <span className="sub">{t('pick.pieces', { n: quantityDelivered })}</span>
      </td>
      <td {...CELL} className="c4" data-l={t('pick.column.warranty')}>
        {warranty && <Chip {...WARRANTY_TONES[warranty.verdict]} word={warrantyText(warranty, t, clock.locale)} />}
      </td>
    </tr>
  )
}

type PagesProps = {
  readonly query: Query
  readonly pages: number
  readonly kept: Readonly<Record<string, string>>
  readonly locale: Clock['locale']
}

function Pages({ query: { q, page }, pages, kept, locale }: PagesProps) {
  const t = translator(locale, 'claims')
  const to = (next: number) =>
    `/claims/new?${new URLSearchParams({ ...kept, ...(q ? { q } : {}), ...(next > 1 ? { page: String(next) } : {}) })}`
  if (pages <= 1) return null
  return (
    <nav className="claim-pick" aria-label={t('pick.pages')}>
      {page > 1 && <Link href={to(page - 1)}>{t('pick.previous')}</Link>}
      <span className="small muted">{t('pick.page', { page, pages })}</span>
      {page < pages && <Link href={to(page + 1)}>{t('pick.next')}</Link>}
    </nav>
  )
}
