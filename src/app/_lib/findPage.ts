/** One page of a list that the database filters and sorts. */
import type { TypedCollection, Where } from 'payload'

import type { PageOf, Paging } from '@/ui/paging'
import { findMine, type OwnedSlug } from './read'

type Asked = { readonly where: Where; readonly sort: string[]; readonly paging: Paging }

/** The last page when the address names a later one. */
export async function findPage<Slug extends OwnedSlug>(
  collection: Slug,
  { where, sort, paging: { page: asked, size } }: Asked,
): Promise<PageOf<TypedCollection[Slug]>> {
  const read = (page: number) => findMine(collection, { where, sort, limit: size, page })
  let found = await read(asked)
  if (found.docs.length === 0 && found.totalDocs > 0) found = await read(found.totalPages)
  const { docs, page = 1, totalPages, totalDocs } = found
  const before = (page - 1) * size
  return {
    rows: docs,
    page,
    pages: totalPages,
    from: docs.length > 0 ? before + 1 : 0,
    to: before + docs.length,
    total: totalDocs,
  }
}
