/** Which service types the reader of a page may ask for, and for which of their customers. */
import { askingCustomers, askingFor, visibleServices } from '@access/visibleServices'
import type { PayloadRequest } from 'payload'

import { type ReturnMode, returnMode } from '@/db/returnMode'
import type { PortalSession } from './portalSession'

/** Ids of the customers by id of the type. Staff see what the customer they act for would see. */
export async function servicesOf(
  req: PayloadRequest,
  { actor, customers: [first] }: PortalSession,
): Promise<ReadonlyMap<string, readonly string[]>> {
  return visibleServices(req, actor === 'staff' ? [askingFor(first.id)] : await askingCustomers(req))
}

/** How the house takes returns: as the settings say at this moment. */
export const returnModeOf = (req: PayloadRequest): Promise<ReturnMode> => returnMode(req)
