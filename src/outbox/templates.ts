/** The texts that admins keep of a mail or paper. */
import type { Content } from '@templates/render/checkTemplate'

import type { Locale } from '@/core/locale'
import { slotOf, type TemplateRef, whereTemplate } from '@/core/templates/ref'
import type { Template } from '@/payload-types'
import { idOf } from './facts/rmaFacts'
import type { Reads } from './tools'

/** What is online of exactly this, or null. */
export async function onlineContent(tools: Reads, ref: TemplateRef, locale: Locale): Promise<Content | null> {
  return (await onlineContents(tools, [ref], locale))[0]?.content ?? null
}

/** What is online of these, in their order. */
export async function onlineContents(
  { payload }: Reads,
  refs: readonly TemplateRef[],
  locale: Locale,
): Promise<{ readonly ref: TemplateRef; readonly content: Content }[]> {
  const { docs } = await payload.find({
    collection: 'templates',
    where: { and: [{ or: refs.map(whereTemplate) }, { _status: { equals: 'published' } }] },
    draft: false,
    locale,
    fallbackLocale: false,
    limit: refs.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const found = new Map(docs.map((row) => [slotOf({ template: row.key, ...serviceOf(row) }), row]))
  return refs.flatMap((ref) => {
    const row = found.get(slotOf(ref))
    return row ? [{ ref, content: contentOf(row) }] : []
  })
}

const serviceOf = ({ serviceType }: Template) => (serviceType ? { serviceType: idOf(serviceType) } : {})

/** What was saved last, online or not; null when there is no such template. */
export async function savedTemplate({ payload }: Pick<Reads, 'payload'>, id: string, locale: Locale) {
  const options = { draft: true, fallbackLocale: false, depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'templates', id, locale, ...options })
  return found && { key: found.key, content: contentOf(found) }
}

const contentOf = ({ subject, preheader, body, paper }: Template): Content => ({
  subject: subject ?? '',
  preheader: preheader ?? '',
  body,
  paper,
})
