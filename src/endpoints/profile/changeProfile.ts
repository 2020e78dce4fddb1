import type { Endpoint } from 'payload'
import { z } from 'zod'

import { ChangeProfile, changesBetween, judgeProfile, OwnProfile } from '@/core/accounts/profile'
import type { AnswerOf } from '@/core/answer'
import { DomainError, throwAll } from '@/core/errors'
import { localeOf, offeredLocale } from '@/core/locale'
import { inTransaction } from '@/db/transaction'
import type { Contact } from '@/payload-types'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { recordOwn, requireOwnAccount } from './ownAccount'

/** The answer of each verb on the own account. */
export const OneProfile = z.strictObject({ doc: OwnProfile })

export const oneProfile = (contact: Contact): Response =>
  Response.json({ doc: shownProfile(contact) } satisfies AnswerOf<typeof OneProfile>)

function shownProfile({ name, phone, locale, email, newEmail, newEmailExpiresAt }: Contact): OwnProfile {
  const waits = newEmail && newEmailExpiresAt && Date.parse(newEmailExpiresAt) > Date.now()
  const pendingAddress = waits ? { email: newEmail, until: newEmailExpiresAt } : null
  return { name, phone: phone ?? '', locale: localeOf(locale), email, pendingAddress }
}

/** GET /api/contacts/profile: the signed-in contact's own account. */
export const showProfile: Endpoint = {
  path: '/profile',
  method: 'get',
  custom: described({ who: ['contact'], answers: OneProfile }),
  handler: async (req) => oneProfile(await requireOwnAccount(req)),
}

/** POST /api/contacts/profile: name, telephone and language of the signed-in contact. */
export const changeProfile: Endpoint = {
  path: '/profile',
  method: 'post',
  custom: described({
    who: ['contact'],
    body: ChangeProfile,
    answers: OneProfile,
    errors: ['LANGUAGE_NOT_OFFERED', 'CONTACT_NAME_UNFIT', 'PHONE_UNFIT'],
  }),
  handler: async (req) => {
    const { profile, errors } = judgeProfile(await readBody(req, ChangeProfile))
    await requireOwnAccount(req)
    throwAll(errors)
    const { languages } = await req.payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true, req })
    if (offeredLocale(profile.locale, languages) !== profile.locale)
      throw new DomainError('LANGUAGE_NOT_OFFERED', `${profile.locale} is off`)
    const doc = await inTransaction(req, async (inside) => {
      const before = await requireOwnAccount(inside)
      const changes = changesBetween(before, profile)
      if (Object.keys(changes).length === 0) return before
      const rest = { collection: 'contacts', id: before.id, depth: 0, overrideAccess: true, req: inside } as const
      const after = await inside.payload.update({ ...rest, data: profile })
      await recordOwn(inside, after, { kind: 'profile-changed', data: changes })
      return after
    })
    return oneProfile(doc)
  },
}
