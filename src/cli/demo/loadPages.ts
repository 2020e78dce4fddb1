import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

import { LOCALES, type Locale } from '@/core/locale'
import { richText } from './richText'

const SLUGS = ['terms', 'privacy', 'help', 'welcome'] as const

/** Publishes the pages of demo/pages in both languages. A page that is there already is written again. */
export async function loadPages(payload: Payload, demoDir: string): Promise<void> {
  for (const slug of SLUGS) {
    for (const locale of LOCALES) await publishPage(payload, slug, locale, readPage(demoDir, slug, locale))
  }
}

type Text = { readonly title: string; readonly body: ReturnType<typeof richText> }

/** The first line of the file is the title. */
function readPage(demoDir: string, slug: string, locale: Locale): Text {
  const [title = '', ...rest] = readFileSync(path.join(demoDir, 'pages', `${slug}.${locale}.txt`), 'utf8').split('\n')
  return { title: title.trim(), body: richText(rest.join('\n')) }
}

async function publishPage(payload: Payload, slug: string, locale: Locale, text: Text): Promise<void> {
  const asked = { collection: 'pages', depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({ ...asked, where: { slug: { equals: slug } }, limit: 1, pagination: false })
  const data = { ...text, _status: 'published' as const }
  if (docs[0]) await payload.update({ ...asked, id: docs[0].id, locale, data })
  else await payload.create({ ...asked, locale, data: { ...data, slug } })
}
