'use client'

import { GradeSelect } from './CountTable'
import { type PhotoDesk, PhotoStrip } from './PhotoStrip'
import { ofItem } from './photos'
import type { ReceivingText } from './receivingText'
import { type Tally, type Unannounced, withUnexpected } from './tally'
import { UnknownArticle } from './UnknownArticle'

type Props = {
  readonly t: ReceivingText
  readonly tally: Tally
  readonly photos: PhotoDesk
  readonly onCount: (tally: Tally) => void
}

/** Articles that stand on no line of the RMA, as they were scanned. */
export function UnexpectedList({ t, tally, photos, onCount }: Props) {
  if (tally.unexpected.length === 0) return null
  return (
    <section className="nz-unexpected" aria-label={t('unexpected')}>
      <h2>{t('unexpected')}</h2>
      <p className="hint">{t('unexpectedHelp')}</p>
      <ul>
        {tally.unexpected.map((item, at) => (
          <Item
            key={item.articleNumber}
            t={t}
            item={item}
            photos={photos}
            onChange={(change) => onCount(withUnexpected(tally, at, change))}
          />
        ))}
      </ul>
    </section>
  )
}

type ItemProps = Pick<Props, 't' | 'photos'> & {
  readonly item: Unannounced
  readonly onChange: (change: Partial<Unannounced>) => void
}

function Item({ t, item, photos, onChange }: ItemProps) {
  const { articleNumber, articleName, quantity, grade } = item
  const article = articleName ?? articleNumber
  return (
    <li>
      <div className="nz-item">
        {articleName ? <span className="art">{articleName}</span> : <UnknownArticle text={t('unknownArticle')} />}
        <span className="no">{articleNumber}</span>
      </div>
      <input
        className="in nz-now"
        inputMode="numeric"
        aria-label={t('countOf', { article })}
        value={quantity}
        maxLength={7}
        autoComplete="off"
        onChange={(event) => onChange({ quantity: event.target.value })}
      />
      <GradeSelect t={t} article={article} value={grade} onChange={(chosen) => onChange({ grade: chosen })} />
      <PhotoStrip t={t} desk={photos} of={ofItem(item)} article={article} />
    </li>
  )
}
