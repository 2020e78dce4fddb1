import { fromOurPages, seeOther } from '../../../_lib/forms'
import { startViewAs } from '../../../_lib/session'

/** POST /view-as/start: staff, signed in to the panel, see the portal as the `contact` sees it. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const contact = form.get('contact')
  if (!fromOurPages(request) || typeof contact !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(contact)) {
    return seeOther('/')
  }
  return seeOther((await startViewAs(contact)) ? '/' : '/view-as/ended?refused')
}
