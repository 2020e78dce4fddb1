import { useEffect, useState } from 'react'

import { isUnderWay, type ShownExport } from '@/core/grids/exports'

const EVERY_MS = 1_000

/** What became of asking: nothing yet, a sentence why not, or how far it is. */
export type Asked =
  | { readonly kind: 'idle' | 'asking' | 'expired' | 'failed' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'asked'; readonly shown: ShownExport }

type Content = { readonly doc?: ShownExport; readonly errors?: readonly { readonly message?: string }[] }

const SIGNED_OUT = 401

/** @throws TypeError when nobody answers */
async function answerOf(address: string, method: 'GET' | 'POST'): Promise<Asked> {
  const answer = await fetch(address, { method, cache: 'no-store', headers: { accept: 'application/json' } })
  if (answer.status === SIGNED_OUT) return { kind: 'expired' }
  const { doc, errors } = (await answer.json().catch(() => ({}))) as Content
  if (answer.ok && doc) return { kind: 'asked', shown: doc }
  const reason = errors?.[0]?.message
  return reason ? { kind: 'refused', reason } : { kind: 'failed' }
}

/** Asks for a workbook and follows it until it is there, or will not be. A connection that fails meanwhile is tried again. */
export function useExport(begin: Asked): { readonly asked: Asked; ask(address: string): Promise<void> } {
  const [asked, setAsked] = useState<Asked>(begin)
  const waited = asked.kind === 'asked' && isUnderWay(asked.shown.status) ? asked.shown : null
  useEffect(() => {
    if (!waited) return
    let left = false
    const timer = setTimeout(async () => {
      const found = await answerOf(`/exports/${waited.id}/state`, 'GET').catch(() => null)
      if (!left) setAsked(found ?? { kind: 'asked', shown: { ...waited } })
    }, EVERY_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [waited])
  const ask = async (address: string) => {
    setAsked({ kind: 'asking' })
    setAsked(await answerOf(address, 'POST').catch((): Asked => ({ kind: 'failed' })))
  }
  return { asked, ask }
}
