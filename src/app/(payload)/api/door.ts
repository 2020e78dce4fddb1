/** The way into Payload's REST API: through the gate, for requests over HTTP and for the portal's own alike. */
import { refusalSentence } from '@messages/refusal'
import config from '@payload-config'
import { getPayload, handleEndpoints } from 'payload'
import { statusOf } from '@/core/errorStatus'
import type { DomainError } from '@/core/errors'
import { type Locale, localeOf } from '@/core/locale'
import { type Catalog, catalogOf } from '@/gate/catalog'
import { passGate } from '@/gate/gate'

let catalog: Promise<Catalog> | undefined

/** Answers a request for /api: the gate's refusal, or whatever Payload says. */
export async function answerApi(request: Request): Promise<Response> {
  catalog ??= config.then(catalogOf)
  try {
    const passed = await passGate(request, { catalog: await catalog, isStaff })
    return withoutPanelCookie(await handleEndpoints({ config, request: passed }), passed)
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') return await refusal(error as DomainError, request)
    throw error
  }
}

const isStaff = async (headers: Headers) => (await accountOf(headers))?.collection === 'users'

async function accountOf(headers: Headers) {
  const payload = await getPayload({ config })
  return (await payload.auth({ headers, canSetHeaders: false })).user
}

/** All accounts share one cookie, the panel's. A contact's login leaves it alone: contacts show their token themselves. */
function withoutPanelCookie(answer: Response, request: Request): Response {
  if (!new URL(request.url).pathname.startsWith('/api/contacts/')) return answer
  answer.headers.delete('set-cookie')
  return answer
}

async function refusal({ code, details }: DomainError, request: Request): Promise<Response> {
  const message = refusalSentence(code, details, await languageOf(request))
  return Response.json({ errors: [{ name: code, message, data: details }] }, { status: statusOf(code) })
}

/** As for every other refusal: what the request names, else the account's own, else the browser's. */
async function languageOf({ url, headers }: Request): Promise<Locale> {
  const account = headers.has('authorization') || headers.has('cookie') ? await accountOf(headers) : null
  const [browser] = (headers.get('accept-language') ?? '').split(',')
  return localeOf(new URL(url).searchParams.get('locale') ?? account?.locale ?? browser)
}
