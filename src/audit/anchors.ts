/**
 * Anchors: a file a day under DATA_DIR/anchors with the head of every timeline that grew since the file before, and the hash of
 * that file. Carried away, they tell what a stranger with the whole database in hand could otherwise make anew
 * (docs/admin/audit-and-privacy.md).
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'

import { env } from '@/config/env'
import { type AnchorFile, type AnchorLine, anchorText, caseKey, readAnchor } from '@/core/audit/anchorFile'
import { CASE_KINDS } from '@/core/cases'
import { sha256 } from '@/db/caseEvents'
import { putFileOnce } from '@/db/files'
import { eachCase } from './eachCase'

export const anchorsFolder = (): string => path.resolve(env.DATA_DIR, 'anchors')

const NAME = /^\d{4}-\d{2}-\d{2}\.jsonl$/

export type StoredAnchor = { readonly name: string; readonly text: string; readonly file: AnchorFile | null }

/** The files of a folder, the oldest first. `file` is null for what cannot be read as one. */
export async function readAnchors(folder = anchorsFolder()): Promise<StoredAnchor[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const anchors: StoredAnchor[] = []
  for (const name of names.filter((one) => NAME.test(one)).sort()) {
    const text = await readFile(path.join(folder, name), 'utf8')
    anchors.push({ name, text, file: readAnchor(text) })
  }
  return anchors
}

/**
 * Writes the file of this day, once, whichever process comes first.
 *
 * @returns what was written, or null when the day has its file already
 */
export async function anchorHeads(req: PayloadRequest, now: Date): Promise<{ day: string; sha256: string } | null> {
  const day = now.toISOString().slice(0, 10)
  const before = await readAnchors()
  if (before.some(({ name }) => name >= `${day}.jsonl`)) return null
  const known = new Map(before.flatMap(({ file }) => file?.lines ?? []).map((line) => [caseKey(line), line.head]))
  const lines: AnchorLine[] = []
  for (const kind of CASE_KINDS) {
    for await (const { id, number, count, head } of eachCase(req, kind)) {
      if (!number || !head || known.get(`${kind} ${id}`) === head) continue
      lines.push({ kind, id, number, count, head })
    }
  }
  const last = before.at(-1)
  const text = anchorText({ day, previous: last ? sha256(last.text) : null, lines })
  return (await putFileOnce('anchors', `${day}.jsonl`, Buffer.from(text))) ? { day, sha256: sha256(text) } : null
}
