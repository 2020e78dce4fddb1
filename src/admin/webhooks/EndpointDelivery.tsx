import type { UIFieldServerProps } from 'payload'

import { panelOf } from '../panelRequest'
import { EndpointPart } from './EndpointPart'

/** With an endpoint that is saved: how it stands, its secret, and sending again. */
export async function EndpointDelivery({ req, id }: UIFieldServerProps) {
  const panel = await panelOf(req)
  if (id === undefined || panel?.role !== 'admin') return null
  return <EndpointPart id={String(id)} zone={panel.zone} />
}
