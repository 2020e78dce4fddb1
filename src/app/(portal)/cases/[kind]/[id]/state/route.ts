import { type CaseParams, caseInAddress } from '../../../../../_lib/caseIn'
import { findOneOfMine } from '../../../../../_lib/read'

/** GET /cases/:kind/:id/state: when the case changed last, for a page that follows it. */
export async function GET(_request: Request, context: CaseParams): Promise<Response> {
  const of = await caseInAddress(context)
  const found = of && (await findOneOfMine(of.kind, { id: { equals: of.id } }, { select: { updatedAt: true } }))
  const headers = { 'Cache-Control': 'no-store' }
  if (!found) return Response.json({ errors: [{ name: 'NOT_FOUND', message: '', data: {} }] }, { status: 404, headers })
  return Response.json({ state: found.updatedAt }, { headers })
}
