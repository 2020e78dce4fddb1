import type { Metadata } from 'next'

import { missing } from '../../../_lib/missing'
import { missingTitle } from '../../../_lib/NotFoundPage'

export async function generateMetadata(): Promise<Metadata> {
  return { title: await missingTitle() }
}

/** Every address that no page has. */
export default function UnknownAddress() {
  return missing()
}
