import type { ReactNode } from 'react'

import { CELL } from '../tableRoles'
import type { PickerLine } from './pickerLine'
import { Why } from './Why'
import type { Say } from './words'

type Parts = { readonly say: Say; readonly line: PickerLine }

type CellProps = { readonly label?: string; readonly className?: string; readonly children: ReactNode }

export function Cell({ label, className, children }: CellProps) {
  return (
    <td className={className} data-l={label} {...CELL}>
      {children}
    </td>
  )
}

export function Figure({
  label,
  value,
  className,
}: {
  readonly label: string
  readonly value: number
  readonly className?: string
}) {
  return (
    <Cell className={['n', className, value === 0 && 'z'].filter(Boolean).join(' ')} label={label}>
      {value}
    </Cell>
  )
}

export function ArticleCell({ say, line: { name, number, external, special } }: Parts) {
  return (
    <Cell className="ttl">
      <span className="art">{name}</span>
      <span className="sub">
        {number}
        {external && ` · ${say('table.external', { number: external })}`}
        {special && (
          <>
            {' · '}
            <span className="tag">{say('table.special')}</span>
          </>
        )}
      </span>
    </Cell>
  )
}

/** What the buyer called it, over the invoice that billed it. */
export function ReferenceCell({ say, line: { reference, invoice } }: Parts) {
  return (
    <Cell className={reference || invoice ? 'c2' : 'c2 z'} label={say('table.reference')}>
      {reference ?? <span className="z">–</span>}
      {invoice && <span className="sub nowrap">{say('table.invoice', { number: invoice })}</span>}
    </Cell>
  )
}

export function LastCell({ say, line: { open, obstacles, until, daysLeft } }: Parts) {
  if (!open && obstacles.length > 0) {
    return (
      <Cell className="c4 last">
        {obstacles.map((obstacle) => (
          <Why key={obstacle.text} obstacle={obstacle} />
        ))}
      </Cell>
    )
  }
  return (
    <Cell className="tight until last" label={say('table.untilShort')}>
      {until === null && say('table.noEnd')}
      {until !== null && (daysLeft === null ? until : <b>{until}</b>)}
      {daysLeft !== null && (
        <>
          {' '}
          <span className="tag">{say('table.daysLeft', { days: daysLeft })}</span>
        </>
      )}
    </Cell>
  )
}
