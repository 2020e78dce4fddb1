import type { CollectionBeforeValidateHook } from 'payload'

import { passwordProblem } from '@/core/accounts/password'
import { DomainError } from '@/core/errors'

/** Holds every new password of staff and contacts to the policy, whichever door it came through. */
export const checkAccountPassword: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const password = data?.password
  if (password === undefined || password === null) return data

  const problem = passwordProblem(String(password), String(data?.email ?? originalDoc?.email ?? ''))
  if (problem) throw new DomainError(problem, 'The password does not meet the policy')
  return data
}
