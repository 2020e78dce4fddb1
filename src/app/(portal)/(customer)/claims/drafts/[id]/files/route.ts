import { receiveDraftFile } from '../../../../../../_lib/draftFiles'

type Context = { readonly params: Promise<{ id: string }> }

/** POST /claims/drafts/:id/files: adds one file to a draft of a claim, from the page's script or from its plain form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return receiveDraftFile(request, 'warranty-claims', (await params).id)
}
