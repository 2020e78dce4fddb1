/** How one account event reads in the list. */
import { translator } from '@messages/translate'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import type { AccountEvent } from '@/payload-types'
import { EventDetails, sentenceOf } from '../customers/EventText'
import { accountEventPath } from '../paths'

export function ToldCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  if (!rowData) return null // in the view of one event, where Payload draws the columns too
  const event = rowData as AccountEvent
  const locale = localeOf(i18n.language)
  const panel = { locale, t: translator(locale, 'admin') }
  return (
    <span className="nz nz-told">
      <a href={accountEventPath(event.id)}>{sentenceOf({ panel, event })}</a>
      <EventDetails panel={panel} event={event} />
    </span>
  )
}
