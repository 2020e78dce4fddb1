import type { SerializedAutoLinkNode, SerializedLinkNode, SerializedListItemNode } from '@payloadcms/richtext-lexical'
import {
  convertLexicalToPlaintext,
  type PlaintextConverter,
  type PlaintextConverters,
} from '@payloadcms/richtext-lexical/plaintext'

import type { Page } from '@/payload-types'

type Body = NonNullable<Page['body']>

const link: PlaintextConverter<SerializedLinkNode | SerializedAutoLinkNode> = ({ node, nodesToPlaintext }) => {
  const said = nodesToPlaintext({ nodes: node.children }).join('')
  const target = targetOf(node.fields)
  return target === '' || target === said ? said : `${said} (${target})`
}

function targetOf({ linkType, url, doc }: SerializedLinkNode['fields']): string {
  if (linkType !== 'internal') return url ?? ''
  const page: unknown = doc?.value
  return page instanceof Object && 'slug' in page ? `/pages/${page.slug}` : String(page ?? '')
}

const item: PlaintextConverter<SerializedListItemNode> = ({ node, nodesToPlaintext, parent, childIndex }) => {
  const words = nodesToPlaintext({ nodes: node.children }).join('')
  const nested = node.children.some(({ type }) => type === 'list')
  const numbered = 'listType' in parent && parent.listType === 'number'
  const mark = nested ? '' : `${numbered ? `${node.value}.` : '-'} `
  return `${childIndex === 0 ? '' : '\n'}${mark}${words}`
}

const CONVERTERS: PlaintextConverters = { link, autolink: link, listitem: item } as PlaintextConverters

/**
 * What a page says, as text: with where its links lead and the numbers of its lists, for who agrees to a text agrees to those too.
 *
 * @param body read with depth 1, so that a link to a page names it
 */
export const wordsOf = (body: Body): string =>
  convertLexicalToPlaintext({ converters: CONVERTERS, data: body as never })
