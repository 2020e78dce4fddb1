'use client'

import { useEffect } from 'react'

/** Once the messages stand before the reader, they count as read; what it is called new stays so until the next look. */
export function MarkRead({ address }: { readonly address: string }) {
  useEffect(() => {
    fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).catch(
      () => undefined,
    )
  }, [address])
  return null
}
