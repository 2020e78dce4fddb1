import { isGridName } from '@/core/grids/grids'
import { ask } from '../../../../_lib/call'
import { ofSession, pageOfFile } from '../../../../_lib/grids'
import { requireSession } from '../../../../_lib/session'
import { documentFailed, fileMissing } from '../../../documents/[id]/answers'

type Context = { readonly params: Promise<{ grid: string }> }

const PASSED_ON = ['Content-Type', 'Content-Disposition', 'Content-Security-Policy']

/** The list of the same address as a file, streamed as it is read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { grid } = await params
  const { searchParams } = new URL(request.url)
  const session = await requireSession(pageOfFile(grid, searchParams))
  if (!isGridName(grid)) return fileMissing(session.locale)
  const answer = await ask('GET', `/api/grids/${grid}/csv?${ofSession(session, searchParams)}`)
  if (!answer.ok || !answer.body) {
    return answer.status < 500 ? fileMissing(session.locale) : documentFailed(session.locale)
  }
  const headers = new Headers({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' })
  for (const name of PASSED_ON) headers.set(name, answer.headers.get(name) ?? '')
  return new Response(answer.body, { headers })
}
