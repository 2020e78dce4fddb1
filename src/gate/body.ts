/** The body of a request: read once, bounded, understood, and handed on as what was understood. */
import { MAX_BUNDLE_MEGABYTES } from '@/core/config/shape'
import { MAX_HOUSE_IMAGE_MEGABYTES, MEGABYTE } from '@/core/files/kinds'
import { BUNDLE, SECRET_FIELDS } from './catalog'
import { checkFields, withoutSystemFields } from './fieldValues'
import { type JsonObject, parseObject } from './json'
import { invalid } from './refusals'
import type { Action, Route } from './routes'

export const MAX_BODY_BYTES = 1024 * 1024

/** Of a form with an image of the house in it. */
const MAX_FORM_BYTES = (MAX_HOUSE_IMAGE_MEGABYTES + 1) * MEGABYTE
const MAX_BUNDLE_BYTES = MAX_BUNDLE_MEGABYTES * MEGABYTE
const MAX_SECRET = 1024
const WRITES: readonly Action[] = ['create', 'update', 'updateMany', 'duplicate', 'restoreVersion']

export type Body = { readonly contentType?: string; readonly content: string | FormData }

/**
 * The body that Payload gets: JSON, or a form with a file where the collection takes files.
 *
 * @throws DomainError INVALID_INPUT
 */
export async function checkBody(request: Request, route: Route): Promise<Body> {
  const bytes = await readBytes(request, mostOf(route))
  const type = (request.headers.get('content-type') ?? '').trim()
  const [kind = ''] = type.toLowerCase().split(';', 1)
  if (kind === 'multipart/form-data') return fromForm(bytes, type, route)
  if (bytes.byteLength > 0 && kind !== 'application/json') throw invalid('body', 'not JSON')
  return asJson(checkObject(parseObject(asText(bytes)), route))
}

/** Images of the house come as a form, and within a bundle of the configuration as base64. */
function mostOf(route: Route): number {
  if (route.entity?.slug === BUNDLE) return MAX_BUNDLE_BYTES
  return route.entity?.upload && isWrite(route) ? MAX_FORM_BYTES : MAX_BODY_BYTES
}

const asJson = (value: JsonObject): Body => ({ contentType: 'application/json', content: JSON.stringify(value) })

/** The panel sends its forms like this: JSON under `_payload`, and perhaps a file. */
async function fromForm(bytes: Uint8Array<ArrayBuffer>, type: string, route: Route): Promise<Body> {
  const form = await parseForm(bytes, type)
  const known = [...form.keys()].every((key) => key === '_payload' || key === 'file')
  const [data = '{}', ...more] = form.getAll('_payload')
  const [file, ...files] = form.getAll('file')
  if (!known || typeof data !== 'string' || more.length + files.length > 0) throw invalid('body', 'not a form of ours')
  const body = checkObject(parseObject(data), route)
  if (file === undefined) return asJson(body)
  if (typeof file === 'string' || !route.entity?.upload || !isWrite(route)) throw invalid('file', 'not taken here')
  const passed = new FormData()
  passed.set('_payload', JSON.stringify(body))
  passed.set('file', file, fileName(file.name))
  return { content: passed }
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw invalid('body', 'not a form')
  }
}

/** Letters and digits of any language, dots and dashes: what a file system and a header both keep. */
const fileName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, '-')
    .replace(/^\.+/, '')
    .slice(-120) || 'file'

const isWrite = ({ action }: Route) => WRITES.includes(action)

function checkObject(body: JsonObject, route: Route): JsonObject {
  if (route.action === 'account') return checkSecrets(body)
  if (!isWrite(route) || !route.entity) return body
  const kept = withoutSystemFields(body, route.entity.upload)
  checkFields(kept, route.entity.fields)
  return kept
}

/** Logins and password requests hold short texts and nothing else. */
function checkSecrets(body: JsonObject): JsonObject {
  for (const [key, value] of Object.entries(body)) {
    if (SECRET_FIELDS.has(key)) throw invalid(key, 'not taken here')
    if (typeof value === 'boolean' || value === null) continue
    if (typeof value !== 'string' || value.length > MAX_SECRET) throw invalid(key, 'not a text')
  }
  return body
}

function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('body', 'not UTF-8')
  }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw invalid('body', 'too large')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) throw invalid('body', 'too large')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
