import Link from 'next/link'

import { CELL } from '../tableRoles'
import type { ReturnLine } from './cases'
import { returnsHref } from './query'

type Props = {
  readonly line: ReturnLine
  readonly label: string
  /** For who has no list of returns where it could lead: a dealer, of an end customer's. */
  readonly plain?: boolean
}

/** The order a line came from; the number leads to everything that was asked back of that order. */
export function OrderCell({ line, label, plain = false }: Props) {
  const { orderNumber, customerReference } = line
  return (
    <td {...CELL} className="c4 ord" data-l={label}>
      {!orderNumber && '–'}
      {orderNumber && (plain ? <span className="no">{orderNumber}</span> : <OrderLink number={orderNumber} />)}
      {customerReference && <span className="sub">{customerReference}</span>}
    </td>
  )
}

export function OrderLink({ number }: { readonly number: string }) {
  return (
    <Link
      className="no"
      href={returnsHref({ filters: { order: number }, segment: null, group: 'number', page: 1, size: 15 })}
    >
      {number}
    </Link>
  )
}
