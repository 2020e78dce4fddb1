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

/** The titles of what is online and asks the form: return reasons, service types, and warranty claims. */
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
  if (await isAskedWithClaims(req, form)) titles.push(CLAIMS[locale])
  return titles
}

const CLAIMS = { nl: 'Garantie', en: 'Warranty' } as const satisfies Record<Locale, string>

async function isAskedWithClaims(req: PayloadRequest, form: string): Promise<boolean> {
  const options = { slug: 'warranty-settings', depth: 0, overrideAccess: true } as const
  return String((await req.payload.findGlobal({ ...options, req: ownLanguage(req) })).form ?? '') === form
}

/** Reading sets the language on the request that it is given. */
const ownLanguage = (req: PayloadRequest) => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
