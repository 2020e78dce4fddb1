/** Customers name a case by its number alone: no two kinds of them may ever write the same one. */
import {
  type CollectionAfterChangeHook,
  type GlobalAfterChangeHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { mayCollide } from '@/core/numbers'
import type { NumberSery, ServiceType } from '@/payload-types'

/** The series that are set, but for those of service types. Not every install has stored all of them. */
const SERIES = ['rma', 'claim', 'customer'] as const

type Named = { readonly what: (typeof SERIES)[number] | 'type'; readonly name: string; readonly series: string }

/** @throws DomainError | DomainErrors SERIES_TAKEN naming the other one */
export const keepSeriesApart: GlobalAfterChangeHook = async ({ doc, req }) => {
  const own = settled(doc as NumberSery)
  const types = await typeSeries(req)
  throwAll(own.flatMap((one, index) => collisions(one, [...own.slice(index + 1), ...types])))
  return doc
}

/** Types may share a series among themselves: they count on together. @throws DomainError | DomainErrors SERIES_TAKEN */
export const keepTypeSeriesApart: CollectionAfterChangeHook<ServiceType> = async ({ doc, req }) => {
  const options = { slug: 'number-series', depth: 0, overrideAccess: true, req: ownLanguage(req) } as const
  const others = settled(await req.payload.findGlobal(options))
  throwAll(collisions({ what: 'type', name: doc.title, series: doc.series }, others))
  return doc
}

const settled = (numbers: NumberSery): Named[] =>
  SERIES.flatMap((what) => (numbers[what] ? [{ what, name: what, series: numbers[what] }] : []))

async function typeSeries(req: PayloadRequest): Promise<Named[]> {
  const { docs } = await req.payload.find({
    collection: 'service-types',
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
