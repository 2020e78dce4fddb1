import { isGridName } from '@/core/grids/grids'
import { loginPath } from '@/session/internalPath'
import { ask, refusalsIn } from '../../../../_lib/call'
import { asksForJson, notOurPage } from '../../../../_lib/fileForms'
import { fromOurPages, seeOther } from '../../../../_lib/forms'
import { ofSession, pageOfFile } from '../../../../_lib/grids'
import { currentSession } from '../../../../_lib/session'

type Context = { readonly params: Promise<{ grid: string }> }

/** POST /grids/:grid/exports: asks for the list of the same address as a workbook. Without scripts it leads to how far that is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { grid } = await params
  if (!isGridName(grid) || !fromOurPages(request)) return notOurPage()
  const { searchParams } = new URL(request.url)
  const here = pageOfFile(grid, searchParams)
  const session = await currentSession()
  if (!session && !asksForJson(request)) return seeOther(loginPath(here))
  const question = session ? ofSession(session, searchParams) : searchParams
  const answer = await ask('POST', `/api/grids/${grid}/exports`, Object.fromEntries(question))
  if (asksForJson(request)) return answer
  const content: unknown = await answer.json().catch(() => null)
  if (answer.ok)
    return seeOther(`/exports/${(content as { doc: { id: string } }).doc.id}?${new URLSearchParams({ here })}`)
  const [refusal] = refusalsIn(content)
  const rows = String(refusal?.data?.rows ?? '')
  return seeOther(`/exports/refused?${new URLSearchParams({ why: refusal?.name ?? '', rows, here })}`)
}
