import { randomUUID } from 'node:crypto'
import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { pathWith } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { LineFilterForm } from '@/ui/request/LineFilterForm'
import { LinePicker } from '@/ui/request/LinePicker'
import { LineTable } from '@/ui/request/LineTable'
import { isNarrowed, pickerPath } from '@/ui/request/lineFilter'
import { chosen } from '@/ui/request/pickerLine'
import { selectionKey } from '@/ui/request/tabStorage'
import { NO_DRAFTS, orderLinesOf, readOpenDrafts } from '../../../../_lib/drafts'
import { missing } from '../../../../_lib/missing'
import { type LinePage, readLinePage, readLines } from '../../../../_lib/orderLines'
import { type Picked, readPicker } from '../../../../_lib/picker'
import { portalSettings } from '../../../../_lib/portal'
import { priceView } from '../../../../_lib/prices'
import { returnDoor } from '../../../../_lib/returnDoor'
import { returnRules } from '../../../../_lib/returnRules'
import { returnsOpen } from '../../../../_lib/returnsOpen'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { ClosedNotice, FormClosed, NoRight } from './Closed'
import { FreeEntryForm } from './FreeEntryForm'
import { LinesPager } from './LinesPager'
import { NothingFound } from './NothingFound'
import { OpenDrafts } from './OpenDrafts'
import { PickerHead } from './PickerHead'
import { saveChoice } from './saveChoice'
import { takeLines } from './takeLines'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'request')('title') }
}

/** Request a return, step 1: the order lines, filtered, and what is chosen of them. */
export default async function RequestReturnPage({ searchParams }: Props) {
  const params = await searchParams
  const session = await requireSession(pathWith('/returns/new', params))
  if (!(await returnsOpen(session))) return missing()
  const { byForm, request, follow } = await returnDoor(session)
  if (byForm && request) redirect(forCustomer(request, session, params.customer))
  if (byForm) return <FormClosed session={session} follow={follow} />
  const picked = await readPicker(session, params)
  if (!picked) return <NoRight locale={session.locale} />
  return <Picker session={session} picked={picked} deleted={params.deleted === '1'} />
}

/** A link for one of the reader's customers, which names it by number, leads to the form for that one. */
function forCustomer(form: string, { customers }: PortalSession, number: unknown): string {
  return pathWith(form, { customer: customers.find((customer) => customer.number === number)?.id })
}

type PickerProps = { session: PortalSession; picked: Picked; deleted: boolean }

async function Picker({ session, picked, deleted }: PickerProps) {
  const { filter, customer, customers, draft } = picked
  const { locale } = session
  const rules = await returnRules(customer.id)
  const [found, drafts, initial, portal] = await Promise.all([
    readLinePage({ filter, customer: customer.id, rules, locale }),
    draft ? NO_DRAFTS : readOpenDrafts(customer.id, { rules, locale }),
    draft ? readLines(orderLinesOf(draft)) : [],
    portalSettings(locale),
  ])
  const key = selectionKey(session.id, customer.id, filter.draft)
  const say = translator(locale, 'request')
  const firstUse = found.total === 0 && !isNarrowed(filter)
  return (
    <LinePicker
      key={key}
      locale={locale}
      messages={messagesOf(locale, 'picker')}
      onPage={found.lines.filter(({ open }) => open).map(chosen)}
      view={priceView(session)}
      filter={filter}
      caption={say('table.caption', { customer: customer.number })}
      counts={{ total: found.total, returnable: found.returnable }}
      initial={initial}
      storageKey={key}
      formKey={randomUUID()}
      save={saveChoice}
      takeLines={takeLines}
      head={
        <>
          <PickerHead locale={locale} rules={rules} draft={draft} customer={filter.customer} />
          {rules.closed && (
            <ClosedNotice locale={locale} code={rules.closed} phone={portal.branding.phone} stays="lines" />
          )}
          <OpenDrafts locale={locale} found={drafts} deleted={deleted} />
          {!firstUse && <LineFilterForm say={say} filter={filter} customers={customers} />}
        </>
      }
      table={<Lines session={session} picked={picked} found={found} />}
      pager={
        <>
          {found.total > 0 && <LinesPager locale={locale} filter={filter} found={found} />}
          {rules.freeEntryAllowed && !rules.closed && (
            <FreeEntryForm locale={locale} here={pickerPath(filter)} formKey={randomUUID()} />
          )}
        </>
      }
    />
  )
}

type LinesProps = Pick<PickerProps, 'session' | 'picked'> & { found: LinePage }

function Lines({ session, picked: { filter, customer }, found }: LinesProps) {
  const { locale } = session
  if (found.total === 0) return <NothingFound locale={locale} filter={filter} firstUse={!isNarrowed(filter)} />
  const say = translator(locale, 'request')
  return (
    <LineTable
      {...{ say, locale, filter }}
      lines={found.lines}
      customerNumber={customer.number}
      view={priceView(session)}
    />
  )
}
