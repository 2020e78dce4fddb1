/** Who may do what a policy speaks of: asked of the policy itself, as somebody of each role. */
import { createLocalReq, type FlattenedField, type Payload, type PayloadRequest } from 'payload'

import { STAFF_ROLES, type StaffRole } from '@/core/accounts/roles'

type Ask = (args: never) => unknown

/** Serves a customer whom nobody knows, so that a scope by customer answers with a filter. */
const employee = (role: StaffRole) => ({ id: 'none', collection: 'users', role, customers: ['none'] })

export type Somebody = { readonly who: 'everybody' | StaffRole; readonly req: PayloadRequest }

/** A stranger, and one of the staff for each role. */
export async function somebodyOfEachKind(payload: Payload): Promise<readonly Somebody[]> {
  const staff = STAFF_ROLES.map(async (role) => ({
    who: role,
    req: await createLocalReq({ user: employee(role) as never }, payload),
  }))
  return Promise.all([...staff, createLocalReq({}, payload).then((req) => ({ who: 'everybody' as const, req }))])
}

/** Whom the policy does not refuse outright; which rows they get is up to its filter. Who may read as a stranger, everybody may. */
export async function whoMay(all: readonly Somebody[], access: unknown): Promise<Somebody['who'][]> {
  if (typeof access !== 'function') return []
  const answers = await Promise.all(
    all.map(async ({ who, req }) => ({ who, answer: await (access as Ask)({ req } as never) })),
  )
  const found = answers.filter(({ answer }) => Boolean(answer)).map(({ who }) => who)
  return found.includes('everybody') ? ['everybody'] : found
}

/** Whether anybody at all may read or write a field. */
export type FieldAsker = Readonly<Record<'read' | 'write', (field: FlattenedField) => boolean>>

type FieldRules = { readonly read?: Ask; readonly create?: Ask; readonly update?: Ask }

export function fieldAsker(all: readonly Somebody[]): FieldAsker {
  const may = (ask: Ask | undefined) => !ask || all.some(({ req }) => Boolean(ask({ req } as never)))
  const rules = (field: FlattenedField): FieldRules =>
    'access' in field && field.access ? (field.access as FieldRules) : {}
  return {
    read: (field) => may(rules(field).read),
    write: (field) => may(rules(field).create) || may(rules(field).update),
  }
}
