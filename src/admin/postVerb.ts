/** Takes a verb from the panel, as the signed-in employee. */
import type { Locale } from '@/core/locale'

type Facts = Readonly<Record<string, unknown>>

/** One refusal as the API words it; `line` is the id it concerns. */
export type Refusal = { readonly name: string; readonly message: string; readonly line?: string; readonly data?: Facts }

/** `body` is what the API answered, unread. */
export type VerbAnswer<Body = unknown> =
  | { readonly kind: 'done'; readonly body: Body }
  | { readonly kind: 'refused'; readonly status: number; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'offline' }

type ErrorBody = { errors?: { name?: string; message?: string; data?: Facts }[] }

/**
 * POSTs to the API of this same server. Never throws.
 *
 * @param path below /api, such as `rmas/1/decide`
 */
export async function postVerb<Body = unknown>(
  path: string,
  locale: Locale,
  body: unknown = {},
): Promise<VerbAnswer<Body>> {
  let response: Response
  try {
    response = await fetch(`/api/${path}?locale=${locale}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return { kind: 'offline' }
  }
  if (response.ok) return { kind: 'done', body: (await response.json().catch(() => null)) as Body }
  if (response.status === 401) return { kind: 'signedOut' }
  return { kind: 'refused', status: response.status, refusals: await readRefusals(response) }
}

export async function readRefusals(response: Response): Promise<Refusal[]> {
  const { errors } = await response.json().then(
    (body: ErrorBody) => body,
    (): ErrorBody => ({}),
  )
  return (errors ?? []).map(({ name = '', message = '', data }) => ({
    name,
    message,
    ...(data ? { data } : {}),
    ...(typeof data?.line === 'string' ? { line: data.line } : {}),
  }))
}
