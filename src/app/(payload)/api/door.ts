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
    if (error instanceof Error && error.name === 'DomainError') return refusal(error as DomainError, request)
    throw error
  }
}

async function isStaff(headers: Headers): Promise<boolean> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers, canSetHeaders: false })
  return user?.collection === 'users'
}

/** All accounts share one cookie, the panel's. A contact's login leaves it alone: contacts show their token themselves. */
function withoutPanelCookie(answer: Response, request: Request): Response {
  if (!new URL(request.url).pathname.startsWith('/api/contacts/')) return answer
  answer.headers.delete('set-cookie')
  return answer
}

function refusal({ code, details }: DomainError, request: Request): Response {
  const message = refusalSentence(code, details, languageOf(request))
  return Response.json({ errors: [{ name: code, message, data: details }] }, { status: statusOf(code) })
}

function languageOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('locale')
  return localeOf(asked ?? request.headers.get('accept-language')?.split(',')[0])
}
