import type { ReactNode } from 'react'

import { framed } from '../../_lib/framed'
import { currentSession } from '../../_lib/session'

/** For everybody, with the main menu for who is signed in. */
export default async function ApiLayout({ children }: { children: ReactNode }) {
  return framed(await currentSession(), children)
}
