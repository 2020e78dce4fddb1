import { fromOurPages, seeOther } from '../../../_lib/forms'
import { startOnBehalf } from '../../../_lib/session'

/** POST /on-behalf/start: staff, signed in to the panel, request returns in the portal for the `customer` who phones. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const customer = form.get('customer')
  if (!fromOurPages(request) || typeof customer !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(customer)) {
    return seeOther('/')
  }
  await startOnBehalf(customer)
  return seeOther('/returns/new')
}
