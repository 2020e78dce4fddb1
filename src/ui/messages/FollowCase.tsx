'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

type Props = {
  /** Answers with the moment of the last change: as `state`, or the row itself. */
  readonly address: string
  /** What the page shows. */
  readonly state: string
  /** Said to screen readers when the page has changed. */
  readonly updated: string
}

/**
 * Keeps the page of a case up to date while it is looked at: asks for one small word, and for the page when that is another one.
 * Nothing that was typed is lost, the place on the page stays, and so does the way back.
 */
export function FollowCase({ address, state, updated }: Props) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const answer = await fetch(address, { cache: 'no-store' }).catch(() => null)
      const said = answer?.ok ? ((await answer.json()) as { state?: string; updatedAt?: string }) : {}
      const now = said.state ?? said.updatedAt
      if (now === undefined || now === state) return
      router.refresh()
      setSaid(updated)
    }
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [address, state, updated, router])
  return (
    <p className="vh" role="status">
      {said}
    </p>
  )
}
