/** What editors write, as elements: no HTML is ever built from text. */
import { type JSXConvertersFunction, RichText as LexicalText } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'

import type { Page } from '@/payload-types'

type Body = NonNullable<Page['body']>

type LinkFields = {
  readonly url?: string | null
  readonly linkType?: string
  readonly doc?: { readonly value?: unknown } | null
  readonly newTab?: boolean | null
}

const SAFE_ADDRESS = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i

const isPage = (value: unknown): value is Pick<Page, 'slug'> => value instanceof Object && 'slug' in value

/** Where a link leads; nowhere for addresses that nobody can follow safely. */
function addressOf({ linkType, url, doc }: LinkFields): string | null {
  if (linkType === 'internal') return isPage(doc?.value) ? `/pages/${doc.value.slug}` : null
  return url && SAFE_ADDRESS.test(url) ? url : null
}

function link(fields: LinkFields, children: ReactNode): ReactNode {
  const href = addressOf(fields)
  if (!href) return <>{children}</>
  return (
    <a href={href} {...(fields.newTab && { target: '_blank', rel: 'noopener noreferrer' })}>
      {children}
    </a>
  )
}

/** The page has its own h1, so headings begin at h2. */
const converters: JSXConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  heading: ({ node, nodesToJSX }) => {
    const Tag = node.tag === 'h1' || node.tag === 'h2' ? 'h2' : 'h3'
    return <Tag>{nodesToJSX({ nodes: node.children })}</Tag>
  },
  autolink: ({ node, nodesToJSX }) => link(node.fields, nodesToJSX({ nodes: node.children })),
  link: ({ node, nodesToJSX }) => link(node.fields, nodesToJSX({ nodes: node.children })),
})

export function RichText({ body }: { readonly body: Body }) {
  return <LexicalText data={body as never} className="prose" converters={converters} />
}
