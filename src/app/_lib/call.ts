/** The portal's own requests to the REST API: in this process, through the same gate, as the signed-in account. */
import { headers as requestHeaders } from 'next/headers'
import { env } from '@/config/env'
import { asSigned } from '@/session/asSigned'
import { isOpenTo } from '@/session/credentialDoors'
import { answerApi } from '../(payload)/api/door'
import { currentLocale, signedIn } from './session'

/** A refusal as REST answers it; `name` is a code of src/core/errors, `message` is written in the account's language. */
export type Refusal = {
  readonly name: string
  readonly message: string
  readonly data?: Readonly<Record<string, unknown>>
}

export type Answer<Body> =
  | { readonly ok: true; readonly status: number; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly errors: readonly Refusal[] }

type Options = { readonly idempotencyKey?: string }

/** Verbs in which staff name the customer they act for. */
const NAMES_CUSTOMER = /^\/api\/(rmas|service-requests|warranty-claims)(\/[^/?]+\/draft)?$/

/**
 * Calls the REST API, such as `call<{ doc: Rma }>('POST', '/api/rmas', {…}, { idempotencyKey })`.
 * 401 means that the session ended in between.
 */
export async function call<Body>(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  options: Options = {},
): Promise<Answer<Body>> {
  const response = await ask(method, path, body, options)
  const { status } = response
  const content: unknown = await response.json().catch(() => null)
  if (response.ok) return { ok: true, status, body: content as Body }
  return { ok: false, status, errors: refusalsIn(content) }
}

/** As `call`, for answers that are streamed on: files. */
export async function ask(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  { idempotencyKey }: Options = {},
): Promise<Response> {
  if (!isOpenTo(path, await requestHeaders())) return new Response(null, { status: 403 })
  const signed = await signedIn()
  const headers = await ownHeaders()
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey)
  if (body) headers.set('Content-Type', 'application/json')

  const url = new URL(path, env.PUBLIC_URL)
  const staff = signed?.session.actor === 'staff' ? signed.session : null
  // The API would speak the account's own: that of the panel for staff, or one that the portal does not offer.
  if (signed && signed.user.locale !== signed.session.locale) url.searchParams.set('locale', signed.session.locale)
  const names = staff && body && NAMES_CUSTOMER.test(path)
  const content = names ? { ...body, customer: staff.customers[0].id } : body
  return asSigned(signed, () =>
    answerApi(new Request(url, { method, headers, body: content && JSON.stringify(content) })),
  )
}

/** Hands a form with a file on to the API piece by piece, as it comes in. */
export async function passOn(path: string, form: Request): Promise<Response> {
  const headers = await ownHeaders()
  headers.set('Content-Type', form.headers.get('content-type') ?? '')
  const key = form.headers.get('idempotency-key')
  if (key) headers.set('Idempotency-Key', key)
  const streamed = { method: 'POST', headers, body: form.body, duplex: 'half' } as RequestInit
  return asSigned(await signedIn(), () => answerApi(new Request(new URL(path, env.PUBLIC_URL), streamed)))
}

async function ownHeaders(): Promise<Headers> {
  const signed = await signedIn()
  const headers = new Headers({ 'Accept-Language': await currentLocale() })
  if (signed?.token) headers.set('Authorization', `JWT ${signed.token}`)
  return headers
}

export function refusalsIn(content: unknown): Refusal[] {
  const errors = content instanceof Object && 'errors' in content ? content.errors : undefined
  const listed = Array.isArray(errors) ? (errors as Partial<Refusal>[]) : []
  return listed.map(({ name, message, data }) => ({ name: name ?? 'UNEXPECTED', message: message ?? '', data }))
}
