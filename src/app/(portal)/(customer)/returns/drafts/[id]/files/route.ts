import { receiveDraftFile } from '../../../../../../_lib/draftFiles'

type Context = { readonly params: Promise<{ id: string }> }

/** POST /returns/drafts/:id/files: adds one file to a draft, from the page's script or from its plain form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return receiveDraftFile(request, 'rmas', (await params).id)
}
