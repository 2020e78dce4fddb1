import { ask } from '../../../../_lib/call'

type Context = { readonly params: Promise<{ id: string }> }

/** GET /exports/:id/state: how far it is, for a page that waits for it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return ask('GET', `/api/grids/exports/${encodeURIComponent((await params).id)}`)
}
