import { loginPath } from '@/session/internalPath'
import { ask } from '../../../../_lib/call'
import { answerFileForm, asksForJson, notOurPage } from '../../../../_lib/fileForms'
import { cameFrom, fromOurPages, seeOther } from '../../../../_lib/forms'
import { currentSession } from '../../../../_lib/session'

type Context = { readonly params: Promise<{ id: string }> }

/** POST /attachments/:id/remove: takes a file out of a draft. Leads back to the page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = encodeURIComponent((await params).id)
  if (!fromOurPages(request)) return notOurPage()
  const page = new URL(cameFrom(request), 'http://portal.invalid').pathname
  if (!asksForJson(request) && !(await currentSession())) return seeOther(loginPath(page))
  const answer = await ask('POST', `/api/attachments/${id}/remove`, {})
  return answerFileForm(request, answer, { page, done: 'removed' })
}
