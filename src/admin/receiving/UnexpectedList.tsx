'use client'

import { GradeSelect } from './CountTable'
import type { ReceivingText } from './receivingText'
import { type Tally, withUnexpected } from './tally'

type Props = { readonly t: ReceivingText; readonly tally: Tally; readonly onCount: (tally: Tally) => void }

/** Articles that stand on no line of the RMA, as they were scanned. */
export function UnexpectedList({ t, tally, onCount }: Props) {
  if (tally.unexpected.length === 0) return null
  return (
    <section className="nz-unexpected" aria-label={t('unexpected')}>
      <h2>{t('unexpected')}</h2>
      <p className="hint">{t('unexpectedHelp')}</p>
      <ul>
        {tally.unexpected.map(({ articleNumber, quantity, grade }, at) => (
          <li key={articleNumber}>
            <span className="no">{articleNumber}</span>
            <input
              className="in nz-now"
              inputMode="numeric"
              aria-label={t('countOf', { article: articleNumber })}
              value={quantity}
              maxLength={7}
              autoComplete="off"
              onChange={(event) => onCount(withUnexpected(tally, at, { quantity: event.target.value }))}
            />
            <GradeSelect
              t={t}
              article={articleNumber}
              value={grade}
              onChange={(chosen) => onCount(withUnexpected(tally, at, { grade: chosen }))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
