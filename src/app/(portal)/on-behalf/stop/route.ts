import { fromOurPages, seeOther } from '../../../_lib/forms'
import { endSession } from '../../../_lib/session'

/** POST /on-behalf/stop: staff go back to their panel. */
export async function POST(request: Request): Promise<Response> {
  if (!fromOurPages(request)) return seeOther('/')
  await endSession()
  return seeOther('/admin')
}
