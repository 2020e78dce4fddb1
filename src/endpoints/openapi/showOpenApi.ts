import { createHash } from 'node:crypto'
import { languageOf } from '@access/rules'
import type { Endpoint, Payload, PayloadRequest } from 'payload'

import type { Locale } from '@/core/locale'
import { catalogOf } from '@/gate/catalog'
import { describeApi, type OpenApi } from '@/openapi/document'
import { withForms } from '@/openapi/forms'
import { onlineForms } from '../forms/onlineForms'
import { described } from '../request/described'

/** The configuration stands as long as the process runs. */
const made = new WeakMap<Payload, Map<Locale, Promise<OpenApi>>>()

function descriptionIn(payload: Payload, locale: Locale): Promise<OpenApi> {
  const ofPayload = made.get(payload) ?? new Map<Locale, Promise<OpenApi>>()
  made.set(payload, ofPayload)
  const found = ofPayload.get(locale) ?? describeApi({ payload, catalog: catalogOf(payload.config) }, locale)
  ofPayload.set(locale, found)
  return found
}

/** GET /api/openapi.json: what this API takes and answers. Who is signed in reads the forms that they may fill in, too. */
export const showOpenApi: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  custom: described({ who: ['everybody'] }),
  handler: async (req) => {
    const locale = languageOf(req)
    const api = await descriptionIn(req.payload, locale)
    const text = JSON.stringify(req.user ? withForms(api, await formsFor(req), locale) : api)
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`
    const headers = { 'Cache-Control': 'private, no-cache', ETag: etag, Vary: 'Authorization, Cookie, Accept-Language' }
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
  },
}

const MOST_FORMS = 500

async function formsFor(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: { _status: { equals: 'published' } },
    select: { title: true },
    limit: MOST_FORMS,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  return onlineForms(
    req,
    docs.map(({ id }) => id),
  )
}
