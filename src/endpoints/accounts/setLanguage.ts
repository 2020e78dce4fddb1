import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { LOCALES, offeredLocale } from '@/core/locale'
import { compareAndSet } from '@/db/atomic'
import { readBody } from '../request/body'
import { described } from '../request/described'

const Body = z.strictObject({ locale: z.enum(LOCALES) })

/** POST /api/contacts/language: the language in which the signed-in contact reads the portal and its mails. */
export const setLanguage: Endpoint = {
  path: '/language',
  method: 'post',
  custom: described({ who: ['contact'], body: Body, answers: Body, errors: ['LANGUAGE_NOT_OFFERED'] }),
  handler: async (req) => {
    const { locale } = await readBody(req, Body)
    if (req.user?.collection !== 'contacts') throw new DomainError('UNAUTHENTICATED', 'No contact is signed in')
    const { languages } = await req.payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true, req })
    if (offeredLocale(locale, languages) !== locale) throw new DomainError('LANGUAGE_NOT_OFFERED', `${locale} is off`)
    const where = { id: { equals: req.user.id } }
    await compareAndSet(req, { collection: 'contacts', where, data: { locale } })
    return Response.json({ locale } satisfies AnswerOf<typeof Body>)
  },
}
