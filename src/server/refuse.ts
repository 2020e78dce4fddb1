import { translator } from '@messages/translate'
import type { Request, Response } from 'express'
import type { DomainErrorCode } from '@/core/errors'
import { DEFAULT_LOCALE, LOCALES, localeOf } from '@/core/locale'

/** Answers before Next is asked: the API's error form under /api, a plain sentence for pages. */
export function refuse(req: Request, res: Response, status: number, code: DomainErrorCode): void {
  const locale = localeOf(req.acceptsLanguages([DEFAULT_LOCALE, ...LOCALES]) || DEFAULT_LOCALE)
  const message = translator(locale)(`errors.${code}`)
  res.status(status)
  if (req.path.startsWith('/api/')) res.json({ errors: [{ name: code, message }] })
  else res.type('text/plain').send(message)
}
