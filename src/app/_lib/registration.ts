/** The form with which strangers ask to come in, as the API hands it out. */
import { cache } from 'react'

import type { RegistrationKind } from '@/core/registrations/requests'
import { call } from './call'

export type OpenForm = {
  readonly kinds: readonly RegistrationKind[]
  /** Working days within which they are answered. */
  readonly targetDays: number
  /** What must be accepted; null when nothing must. */
  readonly terms: { readonly title: string; readonly hash: string } | null
  /** Goes back with the form. */
  readonly formToken: string
}

/** Null when it cannot be had now. */
export const openForm = cache(async (): Promise<OpenForm | null> => {
  const answer = await call<OpenForm>('GET', '/api/registrations/form')
  return answer.ok ? answer.body : null
})
