/** What an editor's page needs before anybody may read it. One rule for every door that leads online (hooks/pages). */
import { DomainError } from './errors'
import type { Locale } from './locale'

export type PageText = { readonly title: unknown; readonly body: unknown }

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a page can have this address: small letters, digits and single hyphens. */
export const isSlug = (value: unknown): value is string => typeof value === 'string' && SLUG.test(value)

/** Every reason why this page cannot go online, naming language and place; none when it can. */
export function pageRefusals(
  slug: unknown,
  texts: Readonly<Partial<Record<Locale, PageText>>>,
  languages: readonly Locale[],
): DomainError[] {
  const missing = languages.flatMap((locale) => {
    const { title, body } = texts[locale] ?? {}
    return [
      ...(hasWords(title) ? [] : [new DomainError('PAGE_TITLE_MISSING', `${locale}: no title`, { locale })]),
      ...(hasContent(body) ? [] : [new DomainError('PAGE_TEXT_MISSING', `${locale}: no text`, { locale })]),
    ]
  })
  if (isSlug(slug)) return missing
  return [new DomainError('PAGE_ADDRESS_UNFIT', 'No address', { name: String(slug ?? '') }), ...missing]
}

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** Words or an image, however deep; rules and empty paragraphs are nothing to read. */
function hasContent(node: unknown): boolean {
  if (!(node instanceof Object)) return false
  if ('root' in node) return hasContent(node.root)
  if ('text' in node && hasWords(node.text)) return true
  if ('type' in node && (node.type === 'upload' || node.type === 'block')) return true
  return 'children' in node && Array.isArray(node.children) && node.children.some(hasContent)
}
