import { translator } from '@messages/translate'
import Link from 'next/link'

import { dayIn, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import type { Task } from './overview'

type Props = {
  readonly tasks: readonly Task[]
  /** How many there are, shown or not. */
  readonly total: number
  readonly locale: Locale
  readonly zone: string
}

/** Whose turn it is: what the customer can do now. */
export function Tasks({ tasks, total, locale, zone }: Props) {
  const t = translator(locale, 'home')
  if (tasks.length === 0) {
    return (
      <Section title={t('todo.title')}>
        <EmptyState icon="check" title={t('todo.none')}>
          {t('todo.noneText')}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={t('todo.title')} aside={<span>{t('todo.count', { n: total })}</span>}>
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            {task.status === 'draft' ? (
              <Draft draft={task} locale={locale} zone={zone} />
            ) : (
              <GoodsToSend rma={task} locale={locale} zone={zone} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Context = { readonly locale: Locale; readonly zone: string }

const dayOf = (at: string, { locale, zone }: Context) => formatDay(dayIn(zone, new Date(at)), locale)

function GoodsToSend({ rma, ...context }: Context & { readonly rma: Task }) {
  const t = translator(context.locale)
  const href = `/returns/${rma.number}`
  const status = t(rma.status === 'approved' ? 'status.rma.approved' : 'status.rma.partiallyApproved')
  const { transport } = rma
  const [before, after] = t('home.todo.send', { number: '\n', transport }).split('\n')
  return (
    <>
      <Icon name="box" />
      <div>
        <b>
          {before}
          <Link className="no" href={href}>
            {rma.number}
          </Link>
          {after}
        </b>
        <p>{t('home.todo.sendText', { status, transport, date: dayOf(rma.decidedAt ?? rma.updatedAt, context) })}</p>
      </div>
      <Link className="btn" href={href}>
        <Icon name="print" />
        {t('home.todo.sendAction', { transport })}
      </Link>
    </>
  )
}

function Draft({ draft, ...context }: Context & { readonly draft: Task }) {
  const t = translator(context.locale, 'home')
  return (
    <>
      <Icon name="clock" />
      <div>
        <b>{t('todo.draft', { date: dayOf(draft.updatedAt, context) })}</b>
        <p>{t('todo.draftText', { n: draft.lines?.length ?? 0 })}</p>
      </div>
      <Link className="btn" href={`/returns/drafts/${draft.id}`}>
        {t('todo.draftAction')}
      </Link>
    </>
  )
}
