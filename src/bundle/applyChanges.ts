/** Writes a plan inside the transaction of its request. The order lets every guard see what is meant, not a way station. */
import type { PayloadRequest } from 'payload'

import type { Change } from '@/core/config/plan'
import { isSection, KEY_FIELDS, type Shapes } from '@/core/config/shape'
import { naming } from './refusal'
import type { Stored } from './stored'
import { createEntry, setState, standDown, type Target, targetFor, writeContent } from './writeEntry'
import { createImage, type MadeFiles } from './writeImage'

export type Work = {
  readonly req: PayloadRequest
  readonly shapes: Shapes
  readonly stored: Stored
  readonly made: MadeFiles
}

type Known = Map<string, string>

/**
 * First all that changes goes offline, then what is new is made, then everything gets its words and relations (new entries
 * may name each other), and last it goes online.
 *
 * @returns ids by `part/key`
 * @throws DomainError | DomainErrors CONFIG_REFUSED
 */
export async function applyChanges(work: Work, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const known: Known = new Map()
  for (const [part, rows] of work.stored.rows) for (const [key, { id }] of rows) known.set(`${part}/${key}`, id)
  const targets = changes
    .filter(({ kind }) => kind !== 'unchanged')
    .map((change) =>
      targetFor({ shapes: work.shapes, change, known, row: work.stored.rows.get(change.part)?.get(change.key) }),
    )
  const each = async (step: (target: Target) => Promise<void>) => {
    for (const target of targets)
      await naming(work.req, { shapes: work.shapes, change: target.change }, () => step(target))
  }
  await each(async (target) => {
    if (target.change.kind === 'changed') await standDown(work.req, target, idOf(known, target.change))
  })
  await each(async (target) => {
    if (target.change.kind === 'created') known.set(nameOf(target.change), await create(work, target))
  })
  await each((target) => writeContent(work.req, target, idOf(known, target.change)))
  await each((target) => setState(work.req, target, idOf(known, target.change)))
  return known
}

export const nameOf = ({ part, key }: Pick<Change, 'part' | 'key'>): string => `${part}/${key}`

function idOf(known: Known, change: Change): string {
  const id = known.get(nameOf(change))
  if (id === undefined) throw new Error(`Nothing is stored as ${nameOf(change)}`)
  return id
}

function create({ req, made }: Work, target: Target): Promise<string> {
  const { change } = target
  if (!isSection(change.part)) throw new Error(`${change.part} is always there`)
  if (change.part !== 'media') return createEntry(req, target, KEY_FIELDS[change.part])
  return createImage(req, made, { ...target, bytes: Buffer.from(String(change.after.file), 'base64') })
}
