import { translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import type { WarrantyClaim } from '@/payload-types'
import { fileHref } from '../files/files'
import { Unread } from '../messages/Unread'
import { documentHref } from '../returns/documents'
import { type Clock, shortDate } from '../returns/moment'
import { StatusChip } from '../StatusChip'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { ClaimInvoice } from './ClaimInvoice'
import { type ClaimGroup, grouped, startOf } from './claimsQuery'

/** What the list shows of a claim. */
export type ListedClaim = Pick<
  WarrantyClaim,
  | 'id'
  | 'number'
  | 'customerNumber'
  | 'customerName'
  | 'status'
  | 'submittedAt'
  | 'handledAt'
  | 'updatedAt'
  | 'note'
  | 'claimForm'
  | 'response'
  | 'fileCount'
  | 'invoiceNumber'
  | 'unreadByCustomer'
>

type Props = {
  /** Those of a group stand together. */
  readonly claims: readonly ListedClaim[]
  readonly group: ClaimGroup
  /** Numbers of the invoices that the reader may open. */
  readonly invoices: ReadonlySet<string>
  readonly clock: Clock
}

const COLUMNS = ['number', 'customer', 'submitted', 'handled', 'status', 'note', 'papers', 'invoice'] as const

type Column = (typeof COLUMNS)[number]

/** Claims in a table, or in one per group. */
export function ClaimsTable(props: Props) {
  return [...grouped(props.claims, props.group)].map(([key, claims]) => (
    <section key={key} className="claims-group">
      {claims[0] && props.group !== 'none' && <h3>{headOf(claims[0], props)}</h3>}
      <Table {...props} claims={claims} />
    </section>
  ))
}

function headOf(first: ListedClaim, { group, clock }: Props): string {
  if (group === 'customer') return `${first.customerName} ${first.customerNumber}`
  if (group === 'status') return translator(clock.locale, 'status')(`claim.${first.status}`)
  const month = new Intl.DateTimeFormat(clock.locale, { timeZone: clock.zone, month: 'long', year: 'numeric' })
  return month.format(new Date(startOf(first)))
}

function Table({ claims, invoices, clock }: Props) {
  const t = translator(clock.locale, 'claims')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl requests">
        <caption className="vh">{t('title')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {COLUMNS.map((column) => (
              <th key={column} {...HEAD} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {claims.map((claim) => (
            <tr {...ROW} key={claim.id}>
              {COLUMNS.map((column) => (
                <Cell key={column} {...{ column, claim, invoices, clock }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = Pick<Props, 'invoices' | 'clock'> & { readonly column: Column; readonly claim: ListedClaim }

function Cell(props: CellProps) {
  const { column, clock } = props
  const t = translator(clock.locale, 'claims')
  const shown = contentOf(props)
  const look = column === 'number' ? 'ttl' : shown === null ? 'c2 m-hide' : 'c2'
  return (
    <td {...CELL} className={look} data-l={column === 'number' ? undefined : t(`column.${column}`)}>
      {shown ?? '–'}
    </td>
  )
}

function contentOf({ column, claim, invoices, clock }: CellProps): ReactNode {
  const t = translator(clock.locale, 'claims')
  const { id, number, submittedAt, handledAt, note, invoiceNumber } = claim
  const unread = claim.unreadByCustomer ?? 0
  switch (column) {
    case 'number':
      return (
        <>
          <Link className="no" href={number ? `/claims/${encodeURIComponent(number)}` : `/claims/drafts/${id}`}>
            {number ?? t('draftName')}
          </Link>
          {unread > 0 && <Unread n={unread} locale={clock.locale} />}
        </>
      )
    case 'customer':
      return (
        <>
          {claim.customerName}
          <span className="sub">{claim.customerNumber}</span>
        </>
      )
    case 'submitted':
      return submittedAt ? <time dateTime={submittedAt}>{shortDate(submittedAt, clock)}</time> : null
    case 'handled':
      return handledAt ? <time dateTime={handledAt}>{shortDate(handledAt, clock)}</time> : null
    case 'status':
      return <StatusChip of="claim" status={claim.status} locale={clock.locale} />
    case 'note':
      return note ? <span className="said">{note}</span> : null
    case 'papers':
      return papersOf(claim, clock)
    case 'invoice':
      return invoiceNumber ? <ClaimInvoice number={invoiceNumber} opens={invoices.has(invoiceNumber)} /> : null
  }
}

/** The claim form, our response and the customer's files, each with its link. */
function papersOf({ number, claimForm, response, fileCount }: ListedClaim, { locale }: Clock): ReactNode {
  const t = translator(locale, 'claims')
  const links = [
    ...(claimForm ? [[t('papers.form'), documentHref({ id: String(claimForm) })] as const] : []),
    ...(response ? [[t('papers.response'), fileHref({ id: String(response) })] as const] : []),
    ...(number && fileCount
      ? [[t('papers.files', { n: fileCount }), `/claims/${encodeURIComponent(number)}#files`] as const]
      : []),
  ]
  if (links.length === 0) return null
  return links.map(([word, href]) => (
    <span key={href} className="sub">
      <a href={href}>{word}</a>
    </span>
  ))
}
