/** What the panel shows to whom. It hides menus and screens only: what a role may read or do is its policy's matter. */
import type { StaffRole } from '@/core/accounts/roles'

type Hidden = (args: { user: unknown }) => boolean

/** For `admin.hidden`: only these roles see the collection or global in the panel. */
export const shownTo =
  (...roles: StaffRole[]): Hidden =>
  ({ user }) =>
    !roles.some((role) => role === (user as { role?: StaffRole } | null)?.role)
