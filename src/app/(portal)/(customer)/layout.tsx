import type { ReactNode } from 'react'

import { framed } from '../../_lib/framed'
import { currentSession } from '../../_lib/session'

/** Pages for who is signed in. Each page asks for the session itself, since only it knows where the login leads back to. */
export default async function CustomerLayout({ children }: { children: ReactNode }) {
  return framed(await currentSession(), children)
}
