/** Who can act. A request without a known account is nobody, never the system. */
export const STAFF_ROLES = ['admin', 'agent', 'editor', 'sales', 'integration'] as const

export type StaffRole = (typeof STAFF_ROLES)[number]

export const ACTOR_KINDS = ['contact', 'staff', 'system', 'nobody'] as const

export type ActorKind = (typeof ACTOR_KINDS)[number]

/** The one role in which somebody acts: what status tables and rules ask for. A contact who decides on a dealer's end customers is `dealer`. */
export type ActorRole = StaffRole | Exclude<ActorKind, 'staff'> | 'dealer'
