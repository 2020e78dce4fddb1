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
 * First what changes goes offline and what is new is made, for new entries may name each other. Forms get their words and go online
 * before what asks them. The languages of the portal judge what goes online, so settings come before that; those of returns come
 * after what they name is online, and before what they named goes offline.
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
  const each = async (some: readonly Target[], step: (target: Target) => Promise<void>) => {
    for (const target of some)
      await naming(work.req, { shapes: work.shapes, change: target.change }, () => step(target))
  }
  await each(targets, async (target) => {
    if (target.change.kind === 'changed') await standDown(work.req, target, idOf(known, target.change))
  })
  await each(targets, async (target) => {
    if (target.change.kind === 'created') known.set(nameOf(target.change), await create(work, target))
  })
  const write = (target: Target) => writeContent(work.req, target, idOf(known, target.change))
  const settle = (target: Target) => setState(work.req, target, idOf(known, target.change))
  const [forms, others] = [targets.filter(isForm), targets.filter(isOther)]
  const [returns, settings] = [targets.filter(isReturns), targets.filter(isSettings)]
  await each(forms, write)
  await each(forms.filter(goesOnline), settle)
  await each(others, write)
  await each(settings, write)
  await each(others.filter(goesOnline), settle)
  await each(returns, write)
  for (const rest of [others, forms])
    await each(
      rest.filter((target) => !goesOnline(target)),
      settle,
    )
  return known
}

const isForm = ({ change }: Target): boolean => change.part === 'forms'
const isReturns = ({ change }: Target): boolean => change.part === 'return-settings'
const isSettings = (target: Target): boolean => !isSection(target.change.part) && !isReturns(target)
const isOther = (target: Target): boolean => isSection(target.change.part) && !isForm(target)
const goesOnline = ({ change }: Target): boolean => change.after.online === true

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
