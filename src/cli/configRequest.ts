import { createLocalReq, getLocalI18n, type Payload, type PayloadRequest } from 'payload'

/** A request of nobody, in English like everything that commands say. */
export async function configRequest(payload: Payload): Promise<PayloadRequest> {
  const i18n = await getLocalI18n({ config: payload.config, language: 'en' })
  return createLocalReq({ req: { i18n, query: { locale: 'en' } } }, payload)
}

/** Every refusal on a line of its own. */
export function refusalText(error: unknown, sentence: (code: string, details: object) => string): string {
  const errors = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error]
  return errors
    .map((one: { name?: string; code?: string; details?: object; message?: string }) =>
      one.name === 'DomainError' ? sentence(one.code ?? '', one.details ?? {}) : String(one.message ?? one),
    )
    .join('\n')
}
