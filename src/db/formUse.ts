/** Whether a form is online, and what customers meet it at. */
import { isolateObjectProperty, type PayloadRequest } from 'payload'

import type { Locale } from '@/core/locale'

export async function isFormOnline(req: PayloadRequest, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'forms',
    where: { id: { equals: id }, _status: { equals: 'published' } },
    overrideAccess: true,
    req: ownLanguage(req),
  })
  return totalDocs > 0
}

const ASKERS = ['return-reasons', 'service-types'] as const

/** The titles of the return reasons and service types that are online and ask the form. */
export async function onlineAskers(req: PayloadRequest, form: string, locale: Locale): Promise<string[]> {
  const titles: string[] = []
  for (const collection of ASKERS) {
    const { docs } = await req.payload.find({
      collection,
      where: { form: { equals: form }, online: { equals: true } },
      select: { title: true },
      sort: 'position',
      pagination: false,
      depth: 0,
      locale,
      overrideAccess: true,
      req: ownLanguage(req),
    })
    titles.push(...docs.map(({ title }) => title))
  }
  return titles
}

/** Reading sets the language on the request that it is given. */
const ownLanguage = (req: PayloadRequest) => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
