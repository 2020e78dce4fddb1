import { fromOurPages, seeOther } from '../../../_lib/forms'
import { startOnBehalf } from '../../../_lib/session'

/** POST /on-behalf/start?customer=: staff, signed in to the panel, act in the portal for a customer who phones. */
export async function POST(request: Request): Promise<Response> {
  const customer = new URL(request.url).searchParams.get('customer') ?? ''
  if (!fromOurPages(request) || !/^[A-Za-z0-9-]{1,64}$/.test(customer)) return seeOther('/')
  await startOnBehalf(customer)
  return seeOther('/')
}
