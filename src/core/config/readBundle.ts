/** A bundle as it came, read strictly: what does not fit is named by its place, and nothing is guessed. */
import { z } from 'zod'

import { DomainError } from '../errors'
import { type Fault, fieldFaults, sectionFaults } from './entryFaults'
import { BUNDLE_FORMAT, type Bundle, isRecord, MAX_ENTRIES, SECTIONS, SETTINGS, type Shapes } from './shape'

const MAX_DEPTH = 60
const MAX_PROBLEMS = 20
const FORBIDDEN = ['__proto__', 'prototype', 'constructor']

const AnyEntry = z.record(z.string(), z.unknown())
const Frame = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  settings: z.strictObject(Object.fromEntries(SETTINGS.map((name) => [name, AnyEntry.optional()]))).optional(),
  ...Object.fromEntries(SECTIONS.map((section) => [section, z.array(AnyEntry).max(MAX_ENTRIES).optional()])),
})

type Read = { readonly bundle: Bundle } | { readonly problems: readonly [DomainError, ...DomainError[]] }

/** @returns the bundle, or why it is none */
export function readBundle(value: unknown, shapes: Shapes): Read {
  const broken = frameProblem(value)
  if (broken) return { problems: [broken] }
  const bundle = value as Bundle
  const faults: Fault[] = []
  for (const fault of faultsIn(bundle, shapes)) {
    faults.push(fault)
    if (faults.length === MAX_PROBLEMS) break
  }
  const [first, ...others] = faults.map(({ code, place, how }) => new DomainError(code, place, { name: place, how }))
  return first ? { problems: [first, ...others] } : { bundle: { ...bundle, settings: bundle.settings ?? {} } }
}

function* faultsIn(bundle: Bundle, shapes: Shapes): Generator<Fault> {
  for (const name of SETTINGS) {
    const entry = bundle.settings?.[name]
    if (entry) yield* fieldFaults(shapes.get(name)?.fields ?? [], entry, name)
  }
  for (const section of SECTIONS) {
    const shape = shapes.get(section)
    if (shape) yield* sectionFaults(shape, bundle[section] ?? [])
  }
}

function frameProblem(value: unknown): DomainError | null {
  const odd = oddName(value, 0)
  if (odd !== null) return malformed(odd)
  const format = isRecord(value) ? value.format : undefined
  if (format !== undefined && format !== BUNDLE_FORMAT) {
    const name = JSON.stringify(format).slice(0, 40)
    return new DomainError('CONFIG_FORMAT_UNKNOWN', `Format ${name}`, { name, count: BUNDLE_FORMAT })
  }
  const frame = Frame.safeParse(value)
  if (frame.success) return null
  const [issue] = frame.error.issues
  const keys = issue && 'keys' in issue ? issue.keys.slice(0, 1) : []
  return malformed([...(issue?.path ?? []), ...keys].map(String).join(' › ') || 'JSON')
}

const malformed = (place: string) => {
  const name = place.slice(0, 200)
  return new DomainError('CONFIG_MALFORMED', name, { name })
}

/** A name that no object of ours has, or a tree without end. */
function oddName(value: unknown, depth: number): string | null {
  if (depth > MAX_DEPTH) return '…'
  if (Array.isArray(value)) return firstOdd(value, depth)
  if (!isRecord(value)) return typeof value === 'number' && !Number.isFinite(value) ? String(value) : null
  const odd = Object.keys(value).find((name) => FORBIDDEN.includes(name))
  return odd ?? firstOdd(Object.values(value), depth)
}

function firstOdd(values: readonly unknown[], depth: number): string | null {
  for (const one of values) {
    const odd = oddName(one, depth + 1)
    if (odd !== null) return odd
  }
  return null
}
