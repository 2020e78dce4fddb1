import type { PortalSession } from '@/session/portalSession'

/** Names of the reader's customers by id, where there are several to tell apart. */
export const customerNames = ({ customers }: PortalSession): ReadonlyMap<string, string> | null =>
  customers.length > 1 ? new Map(customers.map(({ id, number, name }) => [id, `${number} ${name}`])) : null
