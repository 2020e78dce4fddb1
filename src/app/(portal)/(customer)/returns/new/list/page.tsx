import { randomUUID } from 'node:crypto'
import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { pathWith } from '@/session/internalPath'
import { PageHead } from '@/ui/PageHead'
import { pickerPath } from '@/ui/request/lineFilter'
import { RowListForm } from '@/ui/request/RowListForm'
import { missing } from '../../../../../_lib/missing'
import { readPicker } from '../../../../../_lib/picker'
import { portalSettings } from '../../../../../_lib/portal'
import { returnDoor } from '../../../../../_lib/returnDoor'
import { returnRules } from '../../../../../_lib/returnRules'
import { returnsOpen } from '../../../../../_lib/returnsOpen'
import { currentLocale, requireSession } from '../../../../../_lib/session'
import { ClosedNotice } from '../Closed'
import { takeList } from './takeList'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'rowList')('title') }
}

/** A return from a list that is pasted or uploaded, in place of choosing line by line. */
export default async function RowListPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/returns/new/list', params))
  const picked = (await returnsOpen(session)) ? await readPicker(session, params) : null
  if (!picked || (await returnDoor(session)).byForm) return missing()
  const { locale } = session
  const t = translator(locale, 'rowList')
  const { filter, customer } = picked
  const { closed } = await returnRules(customer.id)
  const { branding } = await portalSettings(locale)
  return (
    <main id="main">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumb={{ href: pickerPath({ customer: filter.customer }), label: t('back') }}
      />
      {closed ? (
        <ClosedNotice locale={locale} code={closed} phone={branding.phone} stays="lines" />
      ) : (
        <RowListForm
          locale={locale}
          messages={messagesOf(locale, 'rowList')}
          customer={filter.customer}
          formKey={randomUUID()}
          action={takeList}
        />
      )}
    </main>
  )
}
