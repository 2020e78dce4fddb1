/** What the timeline of staff tells of receiving, in a line. */
import { translator } from '@messages/translate'

import { OUTCOME_KINDS, type Outcome, piecesOf } from '@/core/rmas/outcomes'
import type { CaseEventData } from '@/core/timeline'
import type { Panel } from '../panelRequest'

type Told = {
  readonly [Kind in 'received' | 'photographed' | 'inspected' | 'corrected']: (
    panel: Panel,
    data: CaseEventData[Kind],
  ) => string
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

export const RECEIVING_DETAILS: Told = {
  received: ({ locale }, { lines, unexpected }) =>
    translator(locale, 'returns')('steps.receivedText', {
      pieces: sum(lines.map(({ quantity }) => quantity)),
      missing: sum(lines.map(({ missing }) => missing)),
      unexpected: sum(unexpected.map(({ quantity }) => quantity)),
    }),
  photographed: ({ locale }, { photos }) => {
    const articles = [...new Set(photos.map(({ articleNumber }) => articleNumber))].join(', ')
    return translator(locale, 'receiving')('photo.told', { n: photos.length, articles })
  },
  inspected: (panel, { lines }) =>
    toldOutcomes(
      panel,
      lines.flatMap(({ outcomes }) => outcomes),
    ),
  corrected: (panel, { lines, unexpected }) => {
    const t = translator(panel.locale, 'receiving')
    const counts = lines.map(({ from, to }) => ({ from: from.quantityReceived, to: to.quantityReceived }))
    const items = unexpected.map(({ quantityBefore: from, quantity: to }) => ({ from, to }))
    const moved = [...counts, ...items].filter(({ from, to }) => from !== to).map((change) => t('recounted', change))
    const outcomes = toldOutcomes(
      panel,
      lines.flatMap(({ to }) => to.outcomes),
    )
    return [...moved, ...(outcomes ? [outcomes] : [])].join('. ')
  },
}

/** Pieces per outcome, in the order in which outcomes are chosen from. */
function toldOutcomes({ locale }: Panel, outcomes: readonly Outcome[]): string {
  const t = translator(locale, 'receiving')
  const given = OUTCOME_KINDS.map((kind) => ({ kind, n: piecesOf(outcomes, kind) })).filter(({ n }) => n > 0)
  return given.map(({ kind, n }) => t('told', { n, kind: t(`kind.${kind}`) })).join(', ')
}
