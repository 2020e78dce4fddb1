'use client'

import { GRADES, type Grade } from '@/core/rmas/outcomes'
import { statusTone } from '@/core/rmas/statusTone'
import { Chip } from '@/ui/Chip'
import { type PhotoDesk, PhotoStrip } from './PhotoStrip'
import { ofLine } from './photos'
import type { ReceivingText } from './receivingText'
import { type Counted, NOT_COUNTED, openOf, type StationLine, type StationRma, type Tally, withLine } from './tally'

type Props = {
  readonly t: ReceivingText
  readonly rma: StationRma
  readonly tally: Tally
  readonly photos: PhotoDesk
  readonly onCount: (tally: Tally) => void
}

/** The lines of the RMA with what was counted of each. */
export function CountTable({ t, rma, tally, photos, onCount }: Props) {
  return (
    <div className="scroll">
      <table className="tbl nz-count">
        <caption className="vh">{t('lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('article')}</th>
            <th scope="col" className="n">
              {t('approved')}
            </th>
            <th scope="col" className="n">
              {t('before')}
            </th>
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('grade')}</th>
            <th scope="col">{t('final')}</th>
            <th scope="col">{t('photo.title')}</th>
          </tr>
        </thead>
        <tbody>
          {rma.lines.map((line) => (
            <CountRow
              key={line.id}
              t={t}
              line={line}
              photos={photos}
              counted={tally.lines[line.id] ?? NOT_COUNTED}
              onChange={(change) => onCount(withLine(tally, line.id, change))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly t: ReceivingText
  readonly line: StationLine
  readonly photos: PhotoDesk
  readonly counted: Counted
  readonly onChange: (change: Partial<Counted>) => void
}

function CountRow({ t, line, photos, counted, onChange }: RowProps) {
  const article = line.articleName || line.articleNumber
  const waits = line.status === 'approved'
  return (
    <tr>
      <td className="ttl">
        <span className="art">{line.articleName}</span>
        <span className="sub">{line.articleNumber}</span>
        {!waits && (
          <span className="sub">
            <Chip {...statusTone(line.status)} word={t(`lineStatus.${line.status}`)} /> {t('notWaiting')}
          </span>
        )}
      </td>
      <td className="n" data-l={t('approved')}>
        {t('figure', { n: line.approved })}
      </td>
      <td className="n" data-l={t('before')}>
        {t('figure', { n: line.before })}
      </td>
      <td className="c2" data-l={t('now')}>
        <input
          className="in nz-now"
          inputMode="numeric"
          aria-label={t('countOf', { article })}
          value={counted.quantity}
          maxLength={7}
          autoComplete="off"
          onChange={(event) => onChange({ quantity: event.target.value })}
        />
      </td>
      <td className="c2" data-l={t('grade')}>
        <GradeSelect t={t} article={article} value={counted.grade} onChange={(grade) => onChange({ grade })} />
      </td>
      <td className="c2" data-l={t('final')}>
        <input
          type="checkbox"
          className="box"
          aria-label={t('finalOf', { article })}
          checked={counted.final}
          disabled={openOf(line) === 0}
          onChange={(event) => onChange({ final: event.target.checked })}
        />
      </td>
      <td className="c4" data-l={t('photo.title')}>
        <PhotoStrip t={t} desk={photos} of={ofLine(line.id)} article={article} />
      </td>
    </tr>
  )
}

type GradeProps = {
  readonly t: ReceivingText
  readonly article: string
  readonly value: Grade | ''
  readonly onChange: (grade: Grade | '') => void
}

export function GradeSelect({ t, article, value, onChange }: GradeProps) {
  return (
    <select
      className="in"
      aria-label={t('gradeOf', { article })}
      value={value}
      onChange={(event) => onChange(event.target.value as Grade | '')}
    >
      <GradeOptions t={t} />
    </select>
  )
}

export function GradeOptions({ t }: Pick<GradeProps, 't'>) {
  return (
    <>
      <option value="">{t('noGrade')}</option>
      {GRADES.map((grade) => (
        <option key={grade} value={grade}>
          {t(`grades.${grade}`)}
        </option>
      ))}
    </>
  )
}
