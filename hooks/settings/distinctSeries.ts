/** Customers name a case by its number alone: no two kinds of them may ever write the same one. */
import {
  type CollectionAfterChangeHook,
  type GlobalAfterChangeHook,
  isolateObjectProperty,
  type PayloadRequest,
  type Where,
} from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { mayCollide } from '@/core/numbers'
import { judgeTogether } from '@/db/judgeTogether'
import type { ServiceType } from '@/payload-types'

/** The series that are set, but for those of service types. Not every install has stored all of them. */
const SERIES = ['rma', 'claim', 'customer'] as const

type Named = { readonly what: (typeof SERIES)[number] | 'type'; readonly name: string; readonly series: string }

/** @throws DomainError | DomainErrors SERIES_TAKEN naming the other one */
export const keepSeriesApart: GlobalAfterChangeHook = async ({ doc, req }) => {
  await judgeTogether(req, 'number-series', async (later) => {
    const own = await settledSeries(later)
    const types = await typeSeries(later)
    throwAll(own.flatMap((one, index) => collisions(one, [...own.slice(index + 1), ...types])))
  })
  return doc
}

/** Types may share a series among themselves: they count on together. @throws DomainError | DomainErrors SERIES_TAKEN */
export const keepTypeSeriesApart: CollectionAfterChangeHook<ServiceType> = async ({ doc, req }) => {
  await judgeTogether(req, `number-series ${doc.id}`, async (later) => {
    const others = await settledSeries(later)
    const own = await typeSeries(later, { id: { equals: doc.id } })
    throwAll(own.flatMap((one) => collisions(one, others)))
  })
  return doc
}

async function settledSeries(req: PayloadRequest): Promise<Named[]> {
  const options = { slug: 'number-series', depth: 0, overrideAccess: true, req: ownLanguage(req) } as const
  const numbers = await req.payload.findGlobal(options)
  return SERIES.flatMap((what) => (numbers[what] ? [{ what, name: what, series: numbers[what] }] : []))
}

async function typeSeries(req: PayloadRequest, where: Where = {}): Promise<Named[]> {
  const { docs } = await req.payload.find({
    collection: 'service-types',
    where,
    select: { title: true, series: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: ownLanguage(req),
  })
  return docs.map(({ title, series }) => ({ what: 'type', name: title, series }))
}

const collisions = ({ series, what: by }: Named, others: readonly Named[]): DomainError[] =>
  others
    .filter((other) => mayCollide(series, other.series))
    .map(({ what, name, series: example }) => {
      const details = { by, what, name, series, example }
      return new DomainError('SERIES_TAKEN', `${series} and ${example} of ${name}`, details)
    })

/** Reading sets the language on the request that it is given. */
const ownLanguage = (req: PayloadRequest) => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
