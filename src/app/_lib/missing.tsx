import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

import { NotFoundPage } from './NotFoundPage'
import { openResponse } from './responses'

/**
 * `return missing()` where a page would call Next's `notFound()`: that one sends an empty body, which scripts fill in the browser.
 * Here the page itself says it, and the answer is 404 all the same.
 */
export async function missing(): Promise<ReactNode> {
  const movesAbout = (await headers()).get('sec-fetch-dest') === 'empty'
  const response = movesAbout ? undefined : openResponse()
  if (!response) notFound()
  response.statusCode = 404
  return <NotFoundPage />
}
