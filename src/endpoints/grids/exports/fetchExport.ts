/** How far an export is, and the file once it is ready. */
import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { offeredAs } from '@/core/files/fileName'
import { type GridReach, reaches } from '@/core/grids/reach'
import { WORKBOOK_TYPE } from '@/core/sheets/workbook'
import { streamStored } from '@/db/files'
import { type Caller, described } from '../../request/described'
import { OneExport } from '../answers'
import { oneExport, ownExport } from './ownExport'

const WHO: readonly Caller[] = ['contact', 'agent', 'sales', 'integration', 'admin']

/** GET /api/grids/exports/:id */
export const showExport: Endpoint = {
  path: '/grids/exports/:id',
  method: 'get',
  custom: described({ who: WHO, answers: OneExport }),
  handler: async (req) => {
    const { found } = await ownExport(req)
    return Response.json(oneExport(found), { headers: { 'Cache-Control': 'private, no-store' } })
  },
}

/** GET /api/grids/exports/:id/file: for its owner, as long as they may see all that is in it. */
export const fetchExport: Endpoint = {
  path: '/grids/exports/:id/file',
  method: 'get',
  custom: described({ who: WHO, files: [WORKBOOK_TYPE], errors: ['EXPORT_NOT_READY', 'EXPORT_RIGHTS_CHANGED'] }),
  handler: async (req) => {
    const { found, plan } = await ownExport(req)
    const { status, storageKey, fileName, bytes } = found
    if (status !== 'ready' || !storageKey) throw new DomainError('EXPORT_NOT_READY', 'It is not ready', { status })
    if (!reaches(plan.reach, found.reach as GridReach)) {
      throw new DomainError('EXPORT_RIGHTS_CHANGED', 'It holds what its owner may not see any more')
    }
    const body = await streamStored('exports', storageKey)
    if (!body) throw new Error(`The file of export ${found.id} is missing`)
    return new Response(body, {
      headers: {
        'Content-Type': WORKBOOK_TYPE,
        'Content-Length': String(bytes),
        'Content-Disposition': offeredAs(fileName ?? 'nazorg.xlsx'),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  },
}
