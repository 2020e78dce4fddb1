/** Why lines cannot come back, in the place where the answer would be: the fact, its date, and the RMA that holds the pieces. */
import { translator } from '@messages/translate'

import { dayIn, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { OrderLine } from '@/payload-types'
import type { Obstacle } from '@/ui/request/pickerLine'
import type { Refusal } from './call'
import { findMine } from './read'
import { ownRefusals, type Verdict } from './verdicts'

type Reader = { readonly zone: string; readonly locale: Locale }

/** The obstacles of each line that has some, by its id. */
export async function obstaclesOf(
  lines: readonly OrderLine[],
  verdicts: ReadonlyMap<string, Verdict>,
  reader: Reader,
): Promise<ReadonlyMap<string, readonly Obstacle[]>> {
  const refused = lines.flatMap((line) => {
    const verdict = verdicts.get(line.id)
    return verdict && !verdict.eligible ? [{ line, refusals: ownRefusals(verdict) }] : []
  })
  const rmas = await rmasHolding(
    refused.map(({ line }) => line).filter(({ quantityInRequest }) => quantityInRequest > 0),
  )
  return new Map(
    refused.map(({ line, refusals }) => [
      line.id,
      refusals.map((refusal) => obstacleOf(refusal, line, rmas.get(line.id) ?? [], reader)),
    ]),
  )
}

function obstacleOf(refusal: Refusal, line: OrderLine, rmas: readonly string[], { zone, locale }: Reader): Obstacle {
  const t = translator(locale, 'request')
  if (refusal.name === 'NOTHING_LEFT' && rmas.length > 0) {
    const all = line.quantityInRequest === line.quantityDelivered
    return { text: t(all ? 'table.allInRma' : 'table.someInRma', { count: line.quantityInRequest }), rmas }
  }
  if (refusal.name === 'NOT_DELIVERED' && line.expectedDeliveryDate) {
    const date = formatDay(dayIn(zone, new Date(line.expectedDeliveryDate)), locale, 'short')
    return { text: t('table.expected'), date, rmas: [] }
  }
  return { text: refusal.message, rmas: [] }
}

const NOT_HOLDING = ['draft', 'rejected', 'completed', 'cancelled'] as const

/** The numbers of the open RMAs that pieces of these lines stand in; one query for all. */
async function rmasHolding(lines: readonly OrderLine[]): Promise<ReadonlyMap<string, string[]>> {
  const held = new Map<string, string[]>(lines.map(({ id }) => [id, []]))
  if (held.size === 0) return held
  const { docs } = await findMine('rmas', {
    where: { and: [{ 'lines.orderLine': { in: [...held.keys()] } }, { status: { not_in: [...NOT_HOLDING] } }] },
    select: { number: true, lines: { orderLine: true, status: true } },
    sort: 'number',
    limit: 200,
    pagination: false,
  })
  for (const { number, lines: parts } of docs) {
    for (const { orderLine, status } of parts ?? []) {
      if (number && status !== 'rejected' && status !== 'cancelled') held.get(String(orderLine))?.push(number)
    }
  }
  return held
}
