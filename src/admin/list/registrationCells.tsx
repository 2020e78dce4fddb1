/** How one registration reads in the list. */
import { translator } from '@messages/translate'
import Link from 'next/link'
import type { DefaultServerCellComponentProps } from 'payload'

import { type Day, dayIn, formatDay, isDay } from '@/core/day'
import { localeOf } from '@/core/locale'
import { OPEN_REGISTRATION_STATUSES } from '@/core/registrations/status'
import { isOverdue } from '@/core/registrations/workingDays'
import type { Registration } from '@/payload-types'
import { Chip } from '@/ui/Chip'
import { StatusChip } from '@/ui/StatusChip'
import { businessZone } from '../panelRequest'
import { registrationPath } from '../paths'

type Props = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n' | 'payload'>

const rowOf = ({ rowData }: Props) => rowData as Registration

export function NameCell(props: Props) {
  const { id, name } = rowOf(props)
  return (
    <Link className="nz no" href={registrationPath(id)}>
      {name}
    </Link>
  )
}

export function StatusCell(props: Props) {
  return (
    <span className="nz">
      <StatusChip of="registration" status={rowOf(props).status} locale={localeOf(props.i18n.language)} />
    </span>
  )
}

/** The day by which somebody is answered; late only while nobody decided. */
export async function DueCell(props: Props) {
  const { dueOn, status } = rowOf(props)
  if (!isDay(dueOn)) return <span>–</span>
  const locale = localeOf(props.i18n.language)
  const today = dayIn(await businessZone(props.payload), new Date())
  const late = OPEN_REGISTRATION_STATUSES.some((open) => open === status) && isOverdue(dueOn, today)
  return (
    <span className="nz nowrap">
      {formatDay(dueOn as Day, locale, 'short')}{' '}
      {late && <Chip tone="stop" shape="triangle" word={translator(locale, 'admin')('registration.late')} />}
    </span>
  )
}
