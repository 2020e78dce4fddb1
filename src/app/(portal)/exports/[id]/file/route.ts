import { ask } from '../../../../_lib/call'
import { seeOther } from '../../../../_lib/forms'
import { requireSession } from '../../../../_lib/session'
import { documentFailed, fileMissing } from '../../../documents/[id]/answers'

type Context = { readonly params: Promise<{ id: string }> }

const PASSED_ON = ['Content-Type', 'Content-Length', 'Content-Disposition', 'Content-Security-Policy']
const FORBIDDEN = 403

/** The workbook, streamed to whoever asked for it, as long as they may see all that is in it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = encodeURIComponent((await params).id)
  const { locale } = await requireSession(`/exports/${id}`)
  const answer = await ask('GET', `/api/grids/exports/${id}/file`)
  if (answer.status === FORBIDDEN) return seeOther('/exports/refused?why=EXPORT_RIGHTS_CHANGED')
  if (!answer.ok || !answer.body) return answer.status < 500 ? fileMissing(locale) : documentFailed(locale)
  const headers = new Headers({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' })
  for (const name of PASSED_ON) headers.set(name, answer.headers.get(name) ?? '')
  return new Response(answer.body, { headers })
}
