/** The configuration as a bundle, over REST: for admins alone. */
import { languageOf } from '@access/rules'
import type { Endpoint, PayloadRequest } from 'payload'

import { exportBundle } from '@/bundle/exportBundle'
import { checkBundle, importBundle, type Outcome } from '@/bundle/importBundle'
import { recentRuns } from '@/bundle/recentRuns'
import { reportOf } from '@/bundle/report'
import { undoRun } from '@/bundle/undoRun'
import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { BundleAnswer, ReportAnswer, Runs, Undone } from './answers'

/** GET /api/config/export: the whole configuration as a file. */
const exportConfig: Endpoint = {
  path: '/config/export',
  method: 'get',
  custom: described({ who: ['admin'], answers: BundleAnswer, errors: ['CONFIG_TOO_LARGE', 'CONFIG_FILE_MISSING'] }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    const text = await exportBundle(req)
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="nazorg-config.json"',
      'Cache-Control': 'no-store',
    }
    return new Response(text, { headers })
  },
}

/** POST /api/config/check: what an import of this bundle would do, and what is refused; nothing is changed. */
const checkConfig: Endpoint = {
  path: '/config/check',
  method: 'post',
  custom: described({
    who: ['admin'],
    answers: ReportAnswer,
    errors: [
      'CONFIG_FORMAT_UNKNOWN',
      'CONFIG_MALFORMED',
      'CONFIG_KEY_TWICE',
      'CONFIG_KEY_UNKNOWN',
      'CONFIG_VALUE_UNFIT',
      'CONFIG_REFUSED',
      'CONFIG_PAGE_PLANNED',
    ],
  }),
  handler: (req) => answer(req, checkBundle),
}

/** POST /api/config/import: the bundle applied as a whole, or refused as a whole. */
const importConfig: Endpoint = {
  path: '/config/import',
  method: 'post',
  custom: described({
    who: ['admin'],
    answers: ReportAnswer,
    errors: [
      'CONFIG_FORMAT_UNKNOWN',
      'CONFIG_MALFORMED',
      'CONFIG_KEY_TWICE',
      'CONFIG_KEY_UNKNOWN',
      'CONFIG_VALUE_UNFIT',
      'CONFIG_REFUSED',
      'CONFIG_PAGE_PLANNED',
    ],
  }),
  handler: (req) => answer(req, importBundle),
}

/** GET /api/config/runs: what was imported lately, in words. */
const listRuns: Endpoint = {
  path: '/config/runs',
  method: 'get',
  custom: described({ who: ['admin'], answers: Runs }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    return Response.json({ runs: await recentRuns(req) } satisfies AnswerOf<typeof Runs>)
  },
}

/** POST /api/config/runs/:id/undo: takes an import back, where nobody built on it since. */
const undoConfig: Endpoint = {
  path: '/config/runs/:id/undo',
  method: 'post',
  custom: described({
    who: ['admin'],
    answers: Undone,
    errors: ['IN_USE', 'CONFIG_REFUSED', 'CONFIG_CHANGED_SINCE', 'CONFIG_UNDONE_BEFORE', 'CONFIG_PAGE_PLANNED'],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    const id = pathId(req)
    await undoRun(req, id)
    return Response.json({ doc: { id, state: 'undone' } } satisfies AnswerOf<typeof Undone>)
  },
}

export const configEndpoints: Endpoint[] = [exportConfig, checkConfig, importConfig, listRuns, undoConfig]

async function answer(req: PayloadRequest, act: (req: PayloadRequest, value: unknown) => Promise<Outcome>) {
  requireStaff(req, 'admin')
  let value: unknown
  try {
    value = await req.json?.()
  } catch {
    throw new DomainError('CONFIG_MALFORMED', 'Not JSON', { name: 'JSON' })
  }
  return Response.json(reportOf(await act(req, value), languageOf(req)))
}
