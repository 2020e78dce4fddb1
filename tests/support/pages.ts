/** Pages of an editor, in both languages. */
import type { Page } from '@/payload-types'
import type { Nazorg } from './nazorg'

const silent = { collection: 'pages', depth: 0, overrideAccess: true } as const

type Body = NonNullable<Page['body']>

export const bodyOf = (text: string): Body => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', text, version: 1 }] }],
  },
})

/** A draft with words in both languages. */
export async function makeDraft({ payload }: Nazorg, slug: string, title: string): Promise<Page> {
  const data = { slug, title, body: bodyOf(`${title}: retourneren mag.`), _status: 'draft' as const }
  const { id } = await payload.create({ ...silent, locale: 'nl', data, draft: true })
  const english = { title: `${title} (en)`, body: bodyOf(`${title}: you may return.`) }
  return payload.update({ ...silent, id, locale: 'en', data: english, draft: true })
}

/** A page that is online. */
export async function makePage(nazorg: Nazorg, slug: string, title: string): Promise<Page> {
  const { id } = await makeDraft(nazorg, slug, title)
  return nazorg.payload.update({ ...silent, id, locale: 'nl', data: { _status: 'published' } })
}
