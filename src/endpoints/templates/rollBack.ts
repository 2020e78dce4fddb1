import { type Endpoint, isolateObjectProperty, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { LOCALES, type Locale } from '@/core/locale'
import { inTransaction } from '@/db/transaction'
import type { Template } from '@/payload-types'
import { requireStaff } from '../request/actor'
import { OneId, oneId } from '../request/answers'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

const Body = z.strictObject({ version: z.string().min(1).max(40), publish: z.boolean() })

type ByLocale = Partial<Record<Locale, unknown>> | null | undefined
const TEXTS = ['subject', 'preheader', 'body', 'paper'] as const
type Texts = Readonly<Record<(typeof TEXTS)[number], ByLocale>>

/**
 * POST /api/templates/:id/roll-back: what an older version said, in every language, as the draft or at once online. Online
 * passes the guard like any other change; what is refused changes nothing.
 */
export const rollBack: Endpoint = {
  path: '/:id/roll-back',
  method: 'post',
  custom: described({
    who: ['editor', 'admin'],
    body: Body,
    answers: OneId,
    errors: [
      'TEMPLATE_LANGUAGE_MISSING',
      'TEMPLATE_SUBJECT_EMPTY',
      'TEMPLATE_SUBJECT_FAULTY',
      'TEMPLATE_VARIABLE_UNKNOWN',
      'TEMPLATE_VARIABLE_UNFIT',
      'TEMPLATE_BLOCK_BROKEN',
      'TEMPLATE_LINK_UNSAFE',
      'TEMPLATE_TOO_LONG',
      'TEMPLATE_BARCODE_MISSING',
    ],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor')
    const id = pathId(req)
    const { version, publish } = await readBody(req, Body)
    await inTransaction(req, async (inside) => {
      const texts = await textsOf(inside, id, version)
      for (const locale of LOCALES) await write(inside, id, { locale, data: textsIn(texts, locale), draft: true })
      if (publish) await write(inside, id, { locale: LOCALES[0], data: {}, draft: false })
    })
    return oneId(id)
  },
}

/** @throws DomainError NOT_FOUND when it is none of this template */
async function textsOf(req: PayloadRequest, id: string, version: string): Promise<Texts> {
  const { docs } = await req.payload.findVersions({
    collection: 'templates',
    where: { and: [{ id: { equals: version } }, { parent: { equals: id } }] },
    limit: 1,
    pagination: false,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  if (!docs[0]) throw new DomainError('NOT_FOUND', 'No such version')
  return docs[0].version as unknown as Texts
}

const textsIn = (texts: Texts, locale: Locale): Partial<Template> =>
  Object.fromEntries(TEXTS.map((name) => [name, texts[name]?.[locale] ?? null]))

type Change = { readonly locale: Locale; readonly data: Partial<Template>; readonly draft: boolean }

const write = (req: PayloadRequest, id: string, { locale, data, draft }: Change) =>
  req.payload.update({
    collection: 'templates',
    id,
    data: { ...data, _status: draft ? 'draft' : 'published' },
    draft,
    locale,
    depth: 0,
    overrideAccess: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
