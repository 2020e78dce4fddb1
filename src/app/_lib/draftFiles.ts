import { CASE_ROOM, type CaseKind } from '@/core/cases'
import { loginPath } from '@/session/internalPath'
import { passOn } from './call'
import { answerFileForm, asksForJson, notOurPage } from './fileForms'
import { fromOurPages, seeOther } from './forms'
import { currentSession } from './session'

/** The page of a draft. */
export const draftPage = (kind: CaseKind, id: string): string => `${CASE_ROOM[kind]}/drafts/${id}`

/** Adds one file to a draft, from the page's script or from its plain form. */
export async function receiveDraftFile(request: Request, kind: CaseKind, draft: string): Promise<Response> {
  const id = encodeURIComponent(draft)
  const page = draftPage(kind, id)
  if (!fromOurPages(request)) return notOurPage()
  if (!asksForJson(request) && !(await currentSession())) return seeOther(loginPath(page))
  const answer = await passOn(`/api/${kind}/${id}/attachments`, request)
  return answerFileForm(request, answer, { page, done: 'added' })
}
