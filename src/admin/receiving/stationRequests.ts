/** What the receiving station asks of the API, as the signed-in employee. Never throws. */
import type { Locale } from '@/core/locale'
import type { Article, Rma } from '@/payload-types'
import { readRefusals, type VerbAnswer } from '../postVerb'
import type { KnownArticle, StationRma } from './tally'

const JSON_HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' }

export type Found =
  | { readonly kind: 'found'; readonly rma: StationRma }
  | { readonly kind: 'none' | 'offline' | 'signedOut' }

export async function findRma(number: string): Promise<Found> {
  const query = new URLSearchParams({
    'where[number][in]': `${number},${number.toUpperCase()}`,
    depth: '0',
    limit: '1',
  })
  try {
    const response = await fetch(`/api/rmas?${query}`, { credentials: 'include', headers: JSON_HEADERS })
    if (response.status === 401 || response.status === 403) return { kind: 'signedOut' }
    if (!response.ok) return { kind: 'none' }
    const { docs } = (await response.json()) as { docs: Rma[] }
    return docs[0] ? { kind: 'found', rma: stationRma(docs[0]) } : { kind: 'none' }
  } catch {
    return { kind: 'offline' }
  }
}

const stationRma = ({ id, number, customerName, revision, lines }: Rma): StationRma => ({
  id,
  number: number ?? '',
  customer: customerName ?? '',
  revision: revision ?? 0,
  lines: (lines ?? []).map((line) => ({
    id: String(line.id),
    articleNumber: line.articleNumber ?? '',
    externalArticleNumber: line.externalArticleNumber ?? '',
    articleName: line.articleName ?? '',
    status: line.status,
    approved: line.quantityApproved ?? 0,
    before: line.quantityReceived ?? 0,
  })),
})

/** The article of a number, the house's or its maker's; null when nobody knows it, or nobody can be asked. */
export async function findArticle(code: string): Promise<KnownArticle | null> {
  const codes = `${code},${code.toUpperCase()}`
  const query = new URLSearchParams({
    'where[or][0][number][in]': codes,
    'where[or][1][externalNumber][in]': codes,
    depth: '0',
    limit: '10',
  })
  try {
    const response = await fetch(`/api/articles?${query}`, { credentials: 'include', headers: JSON_HEADERS })
    const { docs } = (await response.json()) as { docs?: Article[] }
    return docs?.find(({ number }) => number.toLowerCase() === code.toLowerCase()) ?? docs?.[0] ?? null
  } catch {
    return null
  }
}

type Receipt = { readonly id: string; readonly key: string; readonly body: object }

/** With a key of its own, so that sending it again after a lost answer counts nothing twice. */
export async function bookReceipt({ id, key, body }: Receipt, locale: Locale): Promise<VerbAnswer<{ doc: Rma }>> {
  try {
    const response = await fetch(`/api/rmas/${id}/receive?locale=${locale}`, {
      method: 'POST',
      credentials: 'include',
      headers: { ...JSON_HEADERS, 'Idempotency-Key': key },
      body: JSON.stringify(body),
    })
    if (response.ok) return { kind: 'done', body: await response.json() }
    if (response.status === 401) return { kind: 'signedOut' }
    return { kind: 'refused', status: response.status, refusals: await readRefusals(response) }
  } catch {
    return { kind: 'offline' }
  }
}
