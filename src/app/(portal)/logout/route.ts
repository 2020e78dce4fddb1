import { call } from '../../_lib/call'
import { fromOurPages, seeOther } from '../../_lib/forms'
import { currentSession, endSession } from '../../_lib/session'

/** POST /logout: ends the session in the database too, so that a copied token is worth nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!fromOurPages(request)) return seeOther('/')
  const session = await currentSession()
  if (session?.actor === 'contact' && !session.viewing) await call('POST', '/api/contacts/logout')
  await endSession()
  return seeOther('/login?out')
}
