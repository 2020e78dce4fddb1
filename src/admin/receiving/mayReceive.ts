import type { StaffRole } from '@/core/accounts/roles'

/** Who books goods in: those who decide on returns. */
export const mayReceive = (role: StaffRole | undefined): boolean => role === 'agent' || role === 'admin'
