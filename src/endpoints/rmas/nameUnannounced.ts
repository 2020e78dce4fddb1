import type { PayloadRequest, Where } from 'payload'

import type { ReceiveRequest } from '@/core/rmas/receivingRequests'
import type { Article } from '@/payload-types'

type Unannounced = NonNullable<ReceiveRequest['unexpected']>[number]

/** Articles that nobody announced under number and name as the ERP has them, whether its number or the maker's was scanned. */
export async function nameUnannounced(req: PayloadRequest, items: readonly Unannounced[]): Promise<Unannounced[]> {
  const nameless = items.filter(({ articleName }) => !articleName?.trim())
  if (nameless.length === 0) return [...items]
  const codes = nameless.flatMap(({ articleNumber }) => asWritten(articleNumber))
  const where: Where = { or: [{ number: { in: codes } }, { externalNumber: { in: codes } }] }
  const { docs } = await req.payload.find({
    collection: 'articles',
    where,
    sort: 'number',
    pagination: false,
    depth: 0,
    select: { number: true, name: true, externalNumber: true },
    overrideAccess: true,
    req,
  })
  return items.map((item) => {
    const found = nameless.includes(item) ? articleOf(docs, item.articleNumber) : undefined
    return found ? { ...item, articleNumber: found.number, articleName: found.name } : item
  })
}

/** Scanners read what is printed, which is not always in capitals. */
const asWritten = (code: string): string[] => [code.trim(), code.trim().toUpperCase()]

type Named = Pick<Article, 'number' | 'name' | 'externalNumber'>

const articleOf = (articles: readonly Named[], code: string): Named | undefined => {
  const codes = asWritten(code)
  return (
    articles.find(({ number }) => codes.includes(number)) ??
    articles.find(({ externalNumber }) => codes.includes(externalNumber ?? ''))
  )
}
