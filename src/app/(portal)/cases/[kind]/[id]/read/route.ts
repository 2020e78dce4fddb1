import { ask } from '../../../../../_lib/call'
import { type CaseParams, caseInAddress } from '../../../../../_lib/caseIn'
import { notOurPage } from '../../../../../_lib/fileForms'
import { fromOurPages } from '../../../../../_lib/forms'

/** POST /cases/:kind/:id/read: the messages stood before the reader. */
export async function POST(request: Request, context: CaseParams): Promise<Response> {
  const of = await caseInAddress(context)
  if (!of || !fromOurPages(request)) return notOurPage()
  return ask('POST', `/api/${of.kind}/${of.id}/messages/read`, {})
}
