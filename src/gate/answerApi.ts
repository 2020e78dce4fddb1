/** The way into Payload's REST API: through the gate, for whoever asks over HTTP by any door, and for the portal's own alike. */
import { refusalSentence } from '@messages/refusal'
import { executeAuthStrategies, getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { statusOf } from '@/core/errorStatus'
import type { DomainError } from '@/core/errors'
import { type Locale, localeOf } from '@/core/locale'
import { type Catalog, catalogOf } from './catalog'
import { passGate } from './gate'

/** Answers a request for /api: the gate's refusal, or whatever Payload says. @throws what is a bug */
export type ApiAnswer = (request: Request) => Promise<Response>

type Config = Promise<SanitizedConfig>

/** @param config of this copy of the modules; Payload itself is one for the whole process */
export function answerApiOf(config: Config): ApiAnswer {
  const isStaff = async (headers: Headers) => (await accountOf(config, headers))?.collection === 'users'
  let catalog: Promise<Catalog> | undefined
  return async (request) => {
    catalog ??= config.then(catalogOf)
    try {
      const passed = await passGate(request, { catalog: await catalog, isStaff })
      return withoutPanelCookie(await handleEndpoints({ config, request: passed }), passed)
    } catch (error) {
      if (error instanceof Error && error.name === 'DomainError') return refusal(error as DomainError, request, config)
      throw error
    }
  }
}

/** Who it is and no more: `payload.auth` would work out as well what they may do with every field there is. */
async function accountOf(config: Config, headers: Headers) {
  const payload = await getPayload({ config })
  return (await executeAuthStrategies({ payload, headers, canSetHeaders: false })).user
}

/** All accounts share one cookie, the panel's. A contact's login leaves it alone: contacts show their token themselves. */
function withoutPanelCookie(answer: Response, request: Request): Response {
  if (!new URL(request.url).pathname.startsWith('/api/contacts/')) return answer
  answer.headers.delete('set-cookie')
  return answer
}

async function refusal({ code, details }: DomainError, request: Request, config: Config): Promise<Response> {
  const message = refusalSentence(code, details, await languageOf(request, config))
  return Response.json({ errors: [{ name: code, message, data: details }] }, { status: statusOf(code) })
}

/** As for every other refusal: what the request names, else the account's own, else the browser's. */
async function languageOf({ url, headers }: Request, config: Config): Promise<Locale> {
  const account = headers.has('authorization') || headers.has('cookie') ? await accountOf(config, headers) : null
  const [browser] = (headers.get('accept-language') ?? '').split(',')
  return localeOf(new URL(url).searchParams.get('locale') ?? account?.locale ?? browser)
}
