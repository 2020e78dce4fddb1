'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = {
  readonly here: string
  readonly words: { readonly late: string; readonly refresh: string }
}

/** Seconds before each look; papers take one or two. After the last one the reader decides. */
const WAITS = [1, 1, 2, 2, 3, 5, 8, 13, 20, 30]

/** Under papers that are being made: asks again until the page comes back without it. Without scripts there is the link. */
export function AwaitPapers({ here, words }: Props) {
  const router = useRouter()
  const [looks, setLooks] = useState(0)
  const wait = WAITS[looks]

  useEffect(() => {
    if (wait === undefined) return
    const timer = setTimeout(() => {
      router.refresh()
      setLooks((before) => before + 1)
    }, wait * 1000)
    return () => clearTimeout(timer)
  }, [wait, router])

  return (
    <p className="small soft" role="status">
      {wait === undefined && words.late} <a href={here}>{words.refresh}</a>
    </p>
  )
}
