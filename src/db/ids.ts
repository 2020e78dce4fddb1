/** What an id looks like in the database at hand. One of another shape belongs to no row; MongoDB fails when it is asked for. */
import type { Payload } from 'payload'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const OBJECT_ID = /^[0-9a-f]{24}$/i

/** @param adapter name of Payload's database adapter: `sqlite` or `mongoose` */
export const idShapeOf = (adapter: string): RegExp => (adapter === 'sqlite' ? UUID : OBJECT_ID)

/** Those of `ids` that a row could have, each once. Whatever a client named goes through here before it is looked for by `in`. */
export function possibleIds({ db }: Payload, ids: readonly string[]): string[] {
  const shape = idShapeOf(db.name)
  return [...new Set(ids)].filter((id) => shape.test(id))
}
