import { translator } from '@messages/translate'
import Link from 'next/link'

import { Unread } from '../messages/Unread'
import { CELL, ROW } from '../tableRoles'
import { ArticleCell } from './ArticleCell'
import { caseHref } from './cases'
import type { GroupedLine } from './groups'
import { LineFigures } from './LineFigures'
import { shortDate } from './moment'
import { OrderCell } from './OrderCell'
import { Papers } from './Papers'
import { Pieces } from './Pieces'
import { ShownStatusChip } from './ShownStatusChip'
import type { Shown } from './shown'

type Props = GroupedLine & { readonly shown: Shown }

/** One line of a request; under 720 px a card. */
export function ReturnRow({ shown, ...grouped }: Props) {
  const { line, status } = grouped
  const { by, locale } = shown
  const t = translator(locale, 'returns')
  return (
    <tr {...ROW}>
      {by !== 'article' && <ArticleCell line={line} locale={locale} />}
      {by !== 'number' && <RmaCell {...grouped} shown={shown} />}
      {by !== 'order' && <OrderCell line={line} label={t('table.order')} />}
      <Pieces label={t('table.requested')} n={line.quantityRequested} locale={locale} />
      <Pieces label={t('table.approved')} n={line.quantityApproved} locale={locale} />
      <Pieces label={t('table.received')} n={line.quantityReceived} locale={locale} />
      <td {...CELL} className="c4 st">
        <ShownStatusChip status={status} locale={locale} />
        <LineFigures line={line} locale={locale} creditNote={shown.creditNotes.get(line.creditInvoice ?? '')} />
        {line.note && <span className="sub said">{line.note}</span>}
      </td>
    </tr>
  )
}

function RmaCell({ of, line, shown }: Props) {
  const t = translator(shown.locale, 'returns')
  const leads = shown.by === 'article'
  const inHead = shown.by === 'date' && of.status !== 'draft'
  const said = [...(inHead ? [] : [shortDate(of.at, shown)]), ...(shown.severalCustomers ? [of.customer.number] : [])]
  return (
    <td {...CELL} className={leads ? 'ttl' : 'c4'} data-l={leads ? undefined : t('table.rma')}>
      <Link className="no" href={caseHref(of)}>
        {of.number ?? t('draft.name')}
      </Link>
      {of.unread > 0 && <Unread n={of.unread} locale={shown.locale} />}
      {said.length > 0 && <span className="sub">{said.join(' · ')}</span>}
      <span className="papers">
        <Papers of={of} shown={shown} />
      </span>
      {leads && line.remark && <span className="sub said">{t('table.remark', { remark: line.remark })}</span>}
    </td>
  )
}
