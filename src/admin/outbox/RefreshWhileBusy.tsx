'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 3000
const MOST_LOOKS = 20

/** Looks again while the relay is at work, for a minute at most: papers and mails follow a decision within seconds. */
export function RefreshWhileBusy() {
  const router = useRouter()
  useEffect(() => {
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks >= MOST_LOOKS) clearInterval(timer)
      router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return null
}
