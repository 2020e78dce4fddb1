import { call } from '../../../_lib/call'
import { cameFrom, fromOurPages, seeOther } from '../../../_lib/forms'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, currentSession, rememberLocale } from '../../../_lib/session'

/** POST /account/language: the language of this browser, and of the account when there is one. Leads back to the page. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const { languages } = await portalSettings(await currentLocale())
  const locale = languages.find((one) => one === form.get('locale'))
  if (locale && fromOurPages(request)) {
    await rememberLocale(locale)
    const session = await currentSession()
    if (session?.actor === 'contact' && !session.viewing) await call('POST', '/api/contacts/language', { locale })
  }
  return seeOther(cameFrom(request))
}
