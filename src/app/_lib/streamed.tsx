import { headers } from 'next/headers'
import { type ReactNode, Suspense } from 'react'

/**
 * Content that comes after its page: whoever moves about in the portal sees the page at once, and `fallback` until the
 * content is there. A document that is loaded afresh waits for it instead, so that it reads without scripts too.
 */
export async function streamed(content: ReactNode, fallback: ReactNode): Promise<ReactNode> {
  const movesAbout = (await headers()).get('sec-fetch-dest') === 'empty'
  return movesAbout ? <Suspense fallback={fallback}>{content}</Suspense> : content
}
