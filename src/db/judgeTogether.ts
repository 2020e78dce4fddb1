/** Rules about several rows at once, when many rows are written one by one: what counts is how they stand in the end. */
import type { PayloadRequest } from 'payload'

type Judge = (req: PayloadRequest) => Promise<void>
type Due = { readonly place: unknown; readonly judge: Judge }

/** Only code sets it: nothing of a request's body or query comes into `context`. */
const MARK = 'judgedTogether'
type Kept = { place: unknown; readonly due: Map<string, Due> }

const keptIn = ({ context }: PayloadRequest): Kept | undefined => context[MARK] as Kept | undefined

/**
 * Judges what was stored just now, or, among writes that belong together, what stands when all of them are done. So `judge`
 * reads for itself what is stored.
 *
 * @param name what is judged: once is enough
 * @throws whatever `judge` throws
 */
export async function judgeTogether(req: PayloadRequest, name: string, judge: Judge): Promise<void> {
  const kept = keptIn(req)
  if (!kept) return judge(req)
  if (!kept.due.has(name)) kept.due.set(name, { place: kept.place, judge })
}

/** Says of what follows where it is written; told again with what was put off. */
export function writingAt(req: PayloadRequest, place: unknown): void {
  const kept = keptIn(req)
  if (kept) kept.place = place
}

/**
 * Runs writes that belong together, and hands on what their rules put off. The caller judges it, in the same transaction.
 */
export async function putOff<T>(req: PayloadRequest, write: () => Promise<T>): Promise<[T, readonly Due[]]> {
  const kept: Kept = { place: null, due: new Map() }
  req.context[MARK] = kept
  try {
    return [await write(), [...kept.due.values()]]
  } finally {
    delete req.context[MARK]
  }
}
