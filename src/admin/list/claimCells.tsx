/** How one warranty claim reads in the list. */
import { translator } from '@messages/translate'
import Link from 'next/link'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import type { WarrantyClaim } from '@/payload-types'
import { StatusChip } from '@/ui/StatusChip'
import { claimPath } from '../paths'

type Props = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n'>

const rowOf = ({ rowData }: Props) => rowData as WarrantyClaim

export function NumberCell(props: Props) {
  const { id, number, unreadByStaff: unread } = rowOf(props)
  const t = translator(localeOf(props.i18n.language), 'admin')
  return (
    <span className="nz">
      <Link className="no" href={claimPath(id)}>
        {number ?? t('case.draft')}
      </Link>
      {unread ? <span className="unread">{t('message.unread', { n: unread })}</span> : null}
    </span>
  )
}

export function StatusCell(props: Props) {
  return (
    <span className="nz">
      <StatusChip of="claim" status={rowOf(props).status} locale={localeOf(props.i18n.language)} />
    </span>
  )
}

/** Nothing in the view of one claim, where Payload draws the columns too, without a row. */
export function ArticlesCell(props: Props) {
  if (!props.rowData) return null
  const t = translator(localeOf(props.i18n.language), 'admin')
  const lines = rowOf(props).lines ?? []
  const pieces = lines.reduce((sum, { quantityClaimed }) => sum + quantityClaimed, 0)
  return <span className="nz nowrap">{t('claim.size', { lines: lines.length, pieces })}</span>
}
