import { loginPath } from '@/session/internalPath'
import { passOn } from '../../../../../../_lib/call'
import { answerFileForm, asksForJson, notOurPage } from '../../../../../../_lib/fileForms'
import { fromOurPages, seeOther } from '../../../../../../_lib/forms'
import { currentSession } from '../../../../../../_lib/session'

type Context = { readonly params: Promise<{ id: string }> }

/** POST /services/drafts/:id/files: adds one file to a draft of a service request, from the page's script or from its plain form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const id = encodeURIComponent((await params).id)
  const page = `/services/drafts/${id}`
  if (!fromOurPages(request)) return notOurPage()
  if (!asksForJson(request) && !(await currentSession())) return seeOther(loginPath(page))
  const answer = await passOn(`/api/service-requests/${id}/attachments`, request)
  return answerFileForm(request, answer, { page, done: 'added' })
}
