/** How one RMA reads in the list. */
import { translator } from '@messages/translate'
import Link from 'next/link'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import type { Rma } from '@/payload-types'
import { StatusChip } from '@/ui/StatusChip'
import { rmaPath } from '../paths'

type Props = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n'>

const rowOf = ({ rowData }: Props) => rowData as Rma

export function NumberCell(props: Props) {
  const { id, number, unreadByStaff: unread } = rowOf(props)
  const t = translator(localeOf(props.i18n.language), 'admin')
  return (
    <span className="nz">
      <Link className="no" href={rmaPath(id)}>
        {number ?? t('case.draft')}
      </Link>
      {unread ? <span className="unread">{t('message.unread', { n: unread })}</span> : null}
    </span>
  )
}

export function StatusCell(props: Props) {
  return (
    <span className="nz">
      <StatusChip of="rma" status={rowOf(props).status} locale={localeOf(props.i18n.language)} />
    </span>
  )
}

export function CustomerCell(props: Props) {
  const { customerNumber, customerName } = rowOf(props)
  return (
    <span className="nz">
      <strong>{customerName}</strong> <span className="muted">{customerNumber}</span>
    </span>
  )
}

/** Nothing in the view of one case, where Payload draws the columns too, without a row. */
export function PiecesCell(props: Props) {
  if (!props.rowData) return null
  const t = translator(localeOf(props.i18n.language), 'admin')
  const lines = rowOf(props).lines ?? []
  const pieces = lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0)
  return <span className="nz nowrap">{t('list.linesAndPieces', { lines: lines.length, pieces })}</span>
}
