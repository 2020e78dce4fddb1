/** How customers request returns: from their order lines, or with the form of a service type alone. */
import type { PayloadRequest } from 'payload'

export type ReturnMode =
  | { readonly mode: 'module' }
  /** Id of the service type. */
  | { readonly mode: 'form'; readonly serviceType: string }

const NONE = ''

export async function returnMode(req: PayloadRequest): Promise<ReturnMode> {
  const { mode, serviceType } = await req.payload.findGlobal({
    slug: 'return-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  return mode === 'form' ? { mode, serviceType: serviceType ? String(serviceType) : NONE } : { mode: 'module' }
}

/** Whether returns are requested with this service type. */
export async function isReturnService(req: PayloadRequest, id: string): Promise<boolean> {
  const how = await returnMode(req)
  return how.mode === 'form' && how.serviceType === id
}
