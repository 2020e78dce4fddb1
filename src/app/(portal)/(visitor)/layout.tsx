import type { ReactNode } from 'react'

import { framed } from '../../_lib/framed'

/** Pages for who is not signed in. */
export default async function VisitorLayout({ children }: { children: ReactNode }) {
  return framed(null, children)
}
