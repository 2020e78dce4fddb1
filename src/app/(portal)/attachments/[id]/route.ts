import { ask } from '../../../_lib/call'
import { findOneOfMine } from '../../../_lib/read'
import { requireSession } from '../../../_lib/session'
import { documentFailed, fileMissing } from '../../documents/[id]/answers'

type Context = { readonly params: Promise<{ id: string }> }

const PASSED_ON = ['Content-Type', 'Content-Length', 'Content-Disposition', 'Content-Security-Policy']

/** A file of a customer, to save. Another customer's file is as one that does not exist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const { locale } = await requireSession(`/attachments/${encodeURIComponent(id)}`)

  const mine = await findOneOfMine('attachments', { id: { equals: id } }, { select: { bytes: true } })
  if (!mine) return fileMissing(locale)
  const answer = await ask('GET', `/api/attachments/${mine.id}/file`)
  if (!answer.ok || !answer.body) return answer.status === 404 ? fileMissing(locale) : documentFailed(locale)

  const headers = new Headers({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' })
  for (const name of PASSED_ON) headers.set(name, answer.headers.get(name) ?? '')
  return new Response(answer.body, { headers })
}
