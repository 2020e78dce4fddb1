import { translator } from '@messages/translate'

import { type Clock, shortDate } from '../returns/moment'

/** One move of an expected day; null where there was or is none. */
export type Move = { readonly previous: string | null; readonly expected: string | null; readonly notedAt: string }

type Props = { readonly day: string | null; readonly moves: readonly Move[]; readonly clock: Clock }

/** When an open line is expected, what day that was before, and on request how it moved until then. */
export function ExpectedDay({ day, moves, clock }: Props) {
  const t = translator(clock.locale, 'grids')
  const written = (iso: string | null) => (iso ? shortDate(iso, clock) : t('noDay'))
  const earlier = moves.slice(0, -1)
  const last = moves.at(-1)
  if (!last) return <span className={day ? undefined : 'z'}>{written(day)}</span>
  const noted = written(last.notedAt)
  return (
    <>
      <b>{written(day)}</b>
      <span className="sub moved">
        {last.previous ? t('was', { date: written(last.previous), noted }) : t('wasNone', { noted })}
      </span>
      {earlier.length > 0 && (
        <details className="sub">
          <summary>{t('moves')}</summary>
          <ul>
            {earlier.map(({ previous, expected, notedAt }) => (
              <li key={notedAt}>
                {t('moved', { from: written(previous), to: written(expected), noted: written(notedAt) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
