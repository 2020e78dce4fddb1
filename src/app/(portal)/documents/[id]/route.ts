import { ask } from '../../../_lib/call'
import { findOneOfMine } from '../../../_lib/read'
import { requireSession } from '../../../_lib/session'
import { documentFailed, documentMissing } from './answers'

type Context = { readonly params: Promise<{ id: string }> }

const PASSED_ON = ['Content-Type', 'Content-Length', 'Content-Disposition', 'Content-Security-Policy']

/** The PDF, streamed to who may read it. Another customer's document is as one that does not exist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const path = `/documents/${encodeURIComponent(id)}`
  const { locale } = await requireSession(path)

  const mine = await findOneOfMine('documents', { id: { equals: id } }, { select: { kind: true } })
  if (!mine) return documentMissing(locale)
  const answer = await ask('GET', `/api/documents/${mine.id}/file`)
  if (!answer.ok || !answer.body) return answer.status === 404 ? documentMissing(locale) : documentFailed(locale)

  const headers = new Headers({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' })
  for (const name of PASSED_ON) headers.set(name, answer.headers.get(name) ?? '')
  return new Response(answer.body, { headers })
}
