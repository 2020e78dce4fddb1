import type { ReactNode } from 'react'

import { framed } from '../../_lib/framed'
import { currentSession } from '../../_lib/session'

/** The editor's pages: the same for visitors, with the main menu for who is signed in. */
export default async function PagesLayout({ children }: { children: ReactNode }) {
  return framed(await currentSession(), children)
}
