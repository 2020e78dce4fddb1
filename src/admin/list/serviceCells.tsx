/** How one service request reads in the list. */
import { translator } from '@messages/translate'
import Link from 'next/link'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import type { ServiceRequest } from '@/payload-types'
import { StatusChip } from '@/ui/StatusChip'
import { serviceRequestPath } from '../paths'

type Props = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n'>

const rowOf = ({ rowData }: Props) => rowData as ServiceRequest

export function NumberCell(props: Props) {
  const { id, number, unreadByStaff: unread } = rowOf(props)
  const t = translator(localeOf(props.i18n.language), 'admin')
  return (
    <span className="nz">
      <Link className="no" href={serviceRequestPath(id)}>
        {number ?? t('case.draft')}
      </Link>
      {unread ? <span className="unread">{t('message.unread', { n: unread })}</span> : null}
    </span>
  )
}

export function TitleCell(props: Props) {
  if (!props.rowData) return null
  return <span className="nz">{rowOf(props).title?.[localeOf(props.i18n.language)]}</span>
}

export function StatusCell(props: Props) {
  return (
    <span className="nz">
      <StatusChip of="service" status={rowOf(props).status} locale={localeOf(props.i18n.language)} />
    </span>
  )
}
