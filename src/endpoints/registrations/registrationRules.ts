/** The settings that rule registrations. */
import type { PayloadRequest } from 'payload'

import { type Day, dayIn } from '@/core/day'
import { REGISTRATION_KINDS, type RegistrationKind } from '@/core/registrations/requests'
import { addWorkingDays } from '@/core/registrations/workingDays'
import type { RegistrationSetting } from '@/payload-types'

export type RegistrationRules = {
  readonly kinds: readonly RegistrationKind[]
  readonly termsRequired: boolean
  readonly askVies: boolean
  readonly targetDays: number
  /** Until when whoever registers now is answered. */
  readonly dueOn: Day
  readonly recipients: readonly string[]
}

export async function loadRegistrationRules(req: PayloadRequest): Promise<RegistrationRules> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const settings = await req.payload.findGlobal({ slug: 'registration-settings', ...options })
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...options })
  const holidays = new Set((settings.holidays ?? []).map(({ day }) => day))
  return {
    kinds: REGISTRATION_KINDS.filter((kind) => isOpen(settings.open, kind)),
    termsRequired: settings.termsRequired !== false,
    askVies: settings.askVies === true,
    targetDays: settings.targetDays,
    dueOn: addWorkingDays(dayIn(businessZone, new Date()), settings.targetDays, holidays),
    recipients: (settings.recipients ?? []).map(({ address }) => address),
  }
}

type Open = RegistrationSetting['open']

/** Open unless it was closed; end customers, the other way round: not every house has dealers. */
const isOpen = (open: Open, kind: RegistrationKind): boolean =>
  kind === 'endCustomer' ? open?.endCustomer === true : open?.[kind] !== false
