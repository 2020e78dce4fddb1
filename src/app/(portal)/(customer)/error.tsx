'use client'

import { FailedPage } from '@/ui/FailedPage'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A bug: says what is known, and offers the same again. The code finds it in the log. */
export default function PortalError({ error, reset }: Props) {
  return <FailedPage code={error.digest ?? '–'} again={reset} />
}
