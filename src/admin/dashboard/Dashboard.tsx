import type { AdminViewServerProps } from 'payload'

import { panelOf } from '../panelRequest'
import { CaseDashboard } from './CaseDashboard'
import { PageDashboard } from './PageDashboard'

/** The panel's first screen: what this employee's role has to do next. */
export async function Dashboard({ initPageResult: { req } }: AdminViewServerProps) {
  const panel = await panelOf(req)
  if (!panel) return null
  return panel.role === 'editor' ? <PageDashboard panel={panel} /> : <CaseDashboard panel={panel} />
}
