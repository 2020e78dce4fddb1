import Link from 'next/link'

import { Icon } from '../Icon'
import type { Obstacle } from './pickerLine'

/** The reason in words, with links to the RMAs that hold the pieces. */
export function Why({
  obstacle: { text, date, rmas },
  plain = false,
}: {
  readonly obstacle: Obstacle
  readonly plain?: boolean
}) {
  return (
    <span className={plain ? 'reason' : 'why'}>
      {!plain && <Icon name="blocked" small />}
      <span>
        {text}
        {date && (
          <>
            {' '}
            <span className="nowrap">{date}</span>
          </>
        )}
        {rmas.map((number, index) => (
          <span key={number}>
            {index === 0 ? ' ' : ', '}
            <Link className="no" href={`/returns/${number}`}>
              {number}
            </Link>
          </span>
        ))}
      </span>
    </span>
  )
}
