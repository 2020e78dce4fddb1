import { createHash } from 'node:crypto'
import { languageOf } from '@access/rules'
import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Locale } from '@/core/locale'
import { catalogOf } from '@/gate/catalog'
import { describeApi, type OpenApi } from '@/openapi/document'
import { withForms } from '@/openapi/forms'
import { onlineForms } from '../forms/onlineForms'
import { described } from '../request/described'

const Schema = z.record(z.string(), z.unknown())

/** OpenAPI 3.1. */
const Described = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: Schema,
  servers: z.array(Schema),
  tags: z.array(Schema),
  paths: z.record(z.string(), z.record(z.string(), Schema)),
  components: z.strictObject({ schemas: z.record(z.string(), Schema), responses: Schema, securitySchemes: Schema }),
}) satisfies z.ZodType<OpenApi>

type Made = { readonly api: OpenApi; readonly text: string; readonly etag: string }

/** The configuration stands as long as the process runs. */
const made = new WeakMap<Payload, Map<Locale, Promise<Made>>>()

async function make(payload: Payload, locale: Locale): Promise<Made> {
  const api = await describeApi({ payload, catalog: catalogOf(payload.config) }, locale)
  return asText(api)
}

function asText(api: OpenApi): Made {
  const text = JSON.stringify(api)
  return { api, text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"` }
}

async function madeIn(payload: Payload, locale: Locale): Promise<Made> {
  const byLocale = made.get(payload) ?? new Map<Locale, Promise<Made>>()
  made.set(payload, byLocale)
  const found = byLocale.get(locale) ?? make(payload, locale)
  byLocale.set(locale, found)
  try {
    return await found
  } catch (error) {
    byLocale.delete(locale)
    throw error
  }
}

/** GET /api/openapi.json: what this API takes and answers. Who is signed in reads the forms that they may fill in, too. */
export const showOpenApi: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  custom: described({ who: ['everybody'], answers: Described, errors: ['FORM_FIELD_BROKEN'] }),
  handler: async (req) => {
    const locale = languageOf(req)
    const forAll = await madeIn(req.payload, locale)
    const forms = req.user ? await formsFor(req) : new Map()
    const { text, etag } = forms.size > 0 ? asText(withForms(forAll.api, forms, locale)) : forAll
    const headers = { 'Cache-Control': 'private, no-cache', ETag: etag, Vary: 'Authorization, Cookie, Accept-Language' }
    if (knows(req.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
  },
}

/** A proxy that compresses marks the tag as weak. */
const knows = (tags: string | null, etag: string): boolean =>
  (tags ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

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
