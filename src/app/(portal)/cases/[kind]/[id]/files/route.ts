import { passOn } from '../../../../../_lib/call'
import { type CaseParams, caseInAddress } from '../../../../../_lib/caseIn'
import { notOurPage } from '../../../../../_lib/fileForms'
import { fromOurPages } from '../../../../../_lib/forms'

/** POST /cases/:kind/:id/files: adds a file for the next message on a case, from the page's script. */
export async function POST(request: Request, context: CaseParams): Promise<Response> {
  const of = await caseInAddress(context)
  if (!of || !fromOurPages(request)) return notOurPage()
  return passOn(`/api/${of.kind}/${of.id}/messages/files`, request)
}
