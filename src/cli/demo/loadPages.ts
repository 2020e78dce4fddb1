import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

import { LOCALES, type Locale } from '@/core/locale'
import { richText } from './richText'

const SLUGS = ['terms', 'privacy', 'help', 'welcome'] as const

/** Publishes the pages of demo/pages in both languages. A page that is there already is written again. */
export async function loadPages(payload: Payload, demoDir: string): Promise<void> {
  for (const slug of SLUGS) {
    const texts = new Map(LOCALES.map((locale) => [locale, readPage(demoDir, slug, locale)]))
    for (const [locale, text] of texts) await savePage(payload, slug, locale, text)
    await publishPage(payload, slug)
  }
}

type Text = { readonly title: string; readonly body: ReturnType<typeof richText> }

/** The first line of the file is the title. */
function readPage(demoDir: string, slug: string, locale: Locale): Text {
  const [title = '', ...rest] = readFileSync(path.join(demoDir, 'pages', `${slug}.${locale}.txt`), 'utf8').split('\n')
  return { title: title.trim(), body: richText(rest.join('\n')) }
}

const asked = { collection: 'pages', depth: 0, overrideAccess: true } as const

/** As a draft: no language goes online without the others. */
async function savePage(payload: Payload, slug: string, locale: Locale, text: Text): Promise<void> {
  const data = { ...text, _status: 'draft' as const }
  const id = await pageId(payload, slug)
  if (id) await payload.update({ ...asked, id, locale, data, draft: true })
  else await payload.create({ ...asked, locale, data: { ...data, slug }, draft: true })
}

async function publishPage(payload: Payload, slug: string): Promise<void> {
  const id = await pageId(payload, slug)
  if (id) await payload.update({ ...asked, id, data: { _status: 'published' } })
}

async function pageId(payload: Payload, slug: string): Promise<string | undefined> {
  const { docs } = await payload.find({ ...asked, where: { slug: { equals: slug } }, limit: 1, pagination: false })
  return docs[0]?.id
}
