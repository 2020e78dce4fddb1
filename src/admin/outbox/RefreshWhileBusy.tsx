'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

const EVERY_MS = 3000
const MOST_LOOKS = 20

/** Looks again while the relay is at work, one look after the other: papers and mails follow a decision within seconds. */
export function RefreshWhileBusy() {
  const router = useRouter()
  const [looking, start] = useTransition()
  const looks = useRef(0)
  useEffect(() => {
    if (looking || looks.current >= MOST_LOOKS) return
    const timer = setTimeout(() => {
      looks.current += 1
      start(() => router.refresh())
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [looking, router])
  return null
}
