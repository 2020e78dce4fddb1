import type { CollectionBeforeOperationHook, Where } from 'payload'

import { passwordProblem } from '@/core/accounts/password'
import { DomainError } from '@/core/errors'

/** Holds a password that is set through a link to the policy: that operation shows it to no other hook. */
export const checkNewPassword: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  if (operation !== 'resetPassword') return args
  const { token, password } = args.data as { token?: unknown; password?: unknown }
  const where: Where = { resetPasswordToken: { equals: String(token ?? '') } }
  const account = await req.payload.db.findOne<{ id: string; email?: string }>({
    collection: collection.slug,
    where,
    req,
  })
  const problem = account && passwordProblem(String(password ?? ''), account.email ?? '')
  if (problem) throw new DomainError(problem, 'The password does not meet the policy')
  return args
}
