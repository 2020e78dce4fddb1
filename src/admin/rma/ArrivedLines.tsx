'use client'

import type { MessageTree } from '@messages/format'
import { type ReactNode, useMemo } from 'react'

import { statusTone } from '@/core/rmas/statusTone'
import { Chip } from '@/ui/Chip'
import { type ReceivingText, receivingText } from '../receiving/receivingText'
import { usePanel } from '../text/PanelTextContext'
import { CorrectLine } from './CorrectLine'
import type { ArrivedLine, CaseOf } from './outcomeDraft'

type Props = {
  readonly messages: MessageTree
  readonly of: CaseOf
  readonly lines: readonly ArrivedLine[]
  readonly mayCorrect: boolean
  /** By the id of the line. */
  readonly photos: Readonly<Record<string, ReactNode>>
}

/** What came in per line and what became of it. */
export function ArrivedLines({ messages, of, lines, mayCorrect, photos }: Props) {
  const { locale } = usePanel()
  const t = useMemo(() => receivingText(locale, messages), [locale, messages])
  return (
    <section className="sect" aria-label={t('received')}>
      <div className="sect-h">
        <h2>{t('received')}</h2>
      </div>
      <div className="scroll">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('article')}</th>
              <th scope="col" className="n">
                {t('received')}
              </th>
              <th scope="col">{t('grade')}</th>
              <th scope="col">{t('outcome')}</th>
              <th scope="col" className="n">
                {t('credited')}
              </th>
              <th scope="col">{t('status')}</th>
              {mayCorrect && (
                <th scope="col">
                  <span className="vh">{t('correct')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <LineCells t={t} line={line} photos={photos[line.id]} />
                {mayCorrect && (
                  <td className="c4">
                    {line.credited === 0 && <CorrectLine key={of.revision} t={t} of={of} line={line} />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type CellsProps = { readonly t: ReceivingText; readonly line: ArrivedLine; readonly photos: ReactNode }

function LineCells({ t, line, photos }: CellsProps) {
  const status = line.status === 'approved' ? 'partiallyReceived' : line.status
  const told = line.outcomes.map(({ kind, quantity }) => t('told', { n: quantity, kind: t(`kind.${kind}`) }))
  return (
    <>
      <td className="ttl">
        <span className="art">{line.articleName}</span>
        <span className="sub">{line.articleNumber}</span>
        {photos}
      </td>
      <td className="n big" data-l={t('received')}>
        {t('figure', { n: line.received })} / {t('figure', { n: line.approved })}
      </td>
      <td className="c2" data-l={t('grade')}>
        {line.grade ? t(`grades.${line.grade}`) : t('none')}
      </td>
      <td className="c4" data-l={t('outcome')}>
        {told.join(', ') || t('none')}
      </td>
      <td className="n" data-l={t('credited')}>
        {line.credited > 0 ? t('figure', { n: line.credited }) : t('none')}
      </td>
      <td className="c2" data-l={t('status')}>
        <Chip {...statusTone(status)} word={t(`lineStatus.${status}`)} />
      </td>
    </>
  )
}
