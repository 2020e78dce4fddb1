/** The response that is being made, wherever the code that runs for it is: Next hands it to no page. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

type Responses = AsyncLocalStorage<ServerResponse>
const shared = globalThis as { nazorgResponses?: Responses }

/** One for all copies of this module. Node tells of each request before anybody handles it. */
function watched(): Responses {
  if (shared.nazorgResponses) return shared.nazorgResponses
  const responses: Responses = new AsyncLocalStorage()
  subscribe('http.server.request.start', (message) =>
    responses.enterWith((message as { response: ServerResponse }).response),
  )
  shared.nazorgResponses = responses
  return responses
}

const responses = watched()

/** Undefined once it has begun to leave. */
export function openResponse(): ServerResponse | undefined {
  const response = responses.getStore()
  return response?.headersSent ? undefined : response
}
