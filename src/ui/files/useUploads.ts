import { useCallback, useEffect, useRef, useState } from 'react'

import { type CaseFile, type FileLimits, refusedBefore, type SayFiles } from './files'
import { newOnceKey } from './onceKey'
import { type Sending, sendFile } from './sendFile'

export type Upload = {
  readonly key: number
  readonly file: File
  /** Of the file that was chosen, however often it is sent. */
  readonly onceKey: string
  readonly state: 'waiting' | 'sending' | 'failed'
  /** From 0 to 1. */
  readonly share: number
  /** Why it was not added. */
  readonly reason?: string
  /** Whether the same may go well next time. */
  readonly again?: boolean
}

type Options = {
  /** Where each file is posted to. */
  readonly address: string
  readonly limits: FileLimits
  readonly say: SayFiles
  /** How many files there are already. */
  readonly there: number
  readonly onStored: (file: CaseFile) => void
  readonly onSaid: (sentence: string) => void
  readonly onExpired: () => void
}

let keys = 0

/** Sends what was chosen, one file after the other. What fails stays in the list with its reason. */
export function useUploads(options: Options) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const running = useRef<{ key: number; sending: Sending } | null>(null)
  const latest = useRef(options)
  latest.current = options

  const change = useCallback((key: number, to: Partial<Upload> | null) => {
    setUploads((all) => all.flatMap((one) => (one.key !== key ? [one] : to ? [{ ...one, ...to }] : [])))
  }, [])

  const next = uploads.find(({ state }) => state === 'waiting')
  const sends = uploads.some(({ state }) => state === 'sending')
  useEffect(() => {
    if (!next || sends) return
    const { key, file, onceKey } = next
    const { address } = latest.current
    change(key, { state: 'sending', share: 0 })
    const sending = sendFile({ address, file, onceKey }, (share) => change(key, { share }))
    running.current = { key, sending }
    sending.done.then((outcome) => {
      const { say, onStored, onSaid, onExpired } = latest.current
      const fail = (reason: string, again: boolean) => {
        change(key, { state: 'failed', reason, again })
        onSaid(say('refused', { name: file.name, reason }))
      }
      if (outcome.kind === 'refused') return fail(outcome.reason, false)
      if (outcome.kind === 'failed') return fail(say('failed'), true)
      if (outcome.kind === 'expired') {
        fail(say('expired'), true)
        return onExpired()
      }
      change(key, null)
      if (outcome.kind === 'stopped') return
      onStored(outcome.file)
      onSaid(say('added', { name: outcome.file.name }))
    })
  }, [next, sends, change])

  useEffect(() => () => running.current?.sending.stop(), [])

  return {
    uploads,
    busy: uploads.some(({ state }) => state !== 'failed'),
    add: (files: readonly File[]) => setUploads((all) => [...all, ...taken(files, all, latest.current)]),
    again: (key: number) => change(key, { state: 'waiting', reason: undefined }),
    drop: (key: number) => {
      if (running.current?.key === key) running.current.sending.stop()
      change(key, null)
    },
  }
}

/** What can be known beforehand is told without sending. */
function taken(files: readonly File[], all: readonly Upload[], { limits, there, onSaid, say }: Options): Upload[] {
  let room = limits.maxPerCase - there - all.filter(({ state }) => state !== 'failed').length
  return files.map((file) => {
    const reason = refusedBefore(file, limits) ?? (room <= 0 ? limits.sentences.count : null)
    const base = { key: ++keys, file, onceKey: newOnceKey(), share: 0 }
    if (reason === null) {
      room -= 1
      return { ...base, state: 'waiting' }
    }
    onSaid(say('refused', { name: file.name, reason }))
    return { ...base, state: 'failed', reason }
  })
}
