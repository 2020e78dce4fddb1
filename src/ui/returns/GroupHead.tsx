import { translator } from '@messages/translate'
import Link from 'next/link'

import { type Day, formatDay } from '@/core/day'
import { Chip } from '../Chip'
import { Icon } from '../Icon'
import { Unread } from '../messages/Unread'
import { StatusChip } from '../StatusChip'
import { caseHref, isCustomersTurn, piecesToSend, type ReturnCase, type ShownStatus } from './cases'
import { NONE, type ReturnGroup } from './groups'
import { longDate } from './moment'
import { Papers } from './Papers'
import { type Grouping, returnsHref } from './query'
import { ShownStatusChip } from './ShownStatusChip'
import type { Shown } from './shown'

type Props = { readonly group: ReturnGroup; readonly shown: Shown }

/** The row above the lines of a group. */
export function GroupHead({ group, shown }: Props) {
  const [first] = group.cases
  return (
    <div className="grp-in">
      {shown.by === 'number' && first ? (
        <CaseHead of={first} shown={shown} />
      ) : (
        <>
          <GroupName group={group} shown={shown} />
          <GroupFigures group={group} shown={shown} />
        </>
      )}
    </div>
  )
}

function CaseHead({ of, shown }: { readonly of: ReturnCase; readonly shown: Shown }) {
  const { locale, severalCustomers } = shown
  const t = translator(locale, 'returns')
  const date = longDate(of.at, shown)
  const draft = of.status === 'draft'
  return (
    <>
      <Link className="no" href={caseHref(of)}>
        {of.number ?? t('draft.name')}
      </Link>
      <span className="small soft">{draft ? t('draft.saved', { date }) : date}</span>
      {of.unread > 0 && <Unread n={of.unread} locale={locale} />}
      {!draft && <StatusChip of="rma" status={of.status} locale={locale} />}
      {of.dealer && (
        <span className="small soft">
          {t('dealer.short', { dealer: of.dealer.name, date: formatDay(of.dealer.until, locale) })}
        </span>
      )}
      {isCustomersTurn(of) && (
        <Chip tone="wait" shape="triangle" word={t('toSend', { n: piecesToSend(of), transport: of.transport })} />
      )}
      {severalCustomers && <span className="small soft">{`${of.customer.number} ${of.customer.name}`}</span>}
      {of.lines.length < of.lineCount && (
        <span className="small soft">{t('someLines', { shown: of.lines.length, n: of.lineCount })}</span>
      )}
      <span className="push">
        {draft && (
          <Link className="doc" href={caseHref(of)}>
            <Icon name="arrowRight" small />
            {t('draft.resume')}
          </Link>
        )}
        <Papers of={of} shown={shown} />
      </span>
    </>
  )
}

/** The filter that finds what a group holds, where there is one. */
const FILTER_OF = { article: 'article', external: 'external', order: 'order', customer: 'customer' } as const

const isFilter = (by: Grouping): by is keyof typeof FILTER_OF => by in FILTER_OF

function GroupName({ group: { key, name }, shown }: Props) {
  const { by, locale } = shown
  if (by === 'status') return <ShownStatusChip status={key as ShownStatus} locale={locale} />
  if (key === NONE || !isFilter(by)) return <span className="no">{plainName(key, shown)}</span>
  const all = { filters: { [FILTER_OF[by]]: key }, segment: null, group: 'number', page: 1, size: 15 } as const
  return (
    <>
      <Link className="no" href={returnsHref(all)}>
        {key}
      </Link>
      {name && <span className="art">{name}</span>}
    </>
  )
}

function plainName(key: string, { by, locale }: Shown): string {
  const t = translator(locale, 'returns')
  if (key !== NONE) return by === 'date' ? formatDay(key as Day, locale) : key
  if (by === 'date') return t('group.noDate')
  if (by === 'order') return t('group.noOrder')
  return by === 'reference' ? t('group.noReference') : t('group.noExternal')
}

function GroupFigures({ group, shown: { locale } }: Props) {
  const t = translator(locale, 'returns')
  const { before, lines, total, cases } = group
  const whole = lines.length === total
  return (
    <span className="small soft">
      {t('countedCases', { n: cases.length })},{' '}
      {whole
        ? t('countedLines', { n: total })
        : t('linesOnPage', { from: before + 1, to: before + lines.length, n: total })}
    </span>
  )
}
