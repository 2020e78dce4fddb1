'use client'

import { useMemo, useRef, useState } from 'react'

import type { Locale } from '@/core/locale'
import { newOnceKey } from '@/ui/files/onceKey'
import { type Sending, type SendOutcome, sendFile } from '@/ui/files/sendFile'
import { postVerb } from '../postVerb'
import type { Photo } from './photos'
import type { ReceivingText } from './receivingText'

type Options = {
  readonly t: ReceivingText
  readonly locale: Locale
  readonly onFailed: (sentence: string) => void
}

export type Photos = ReturnType<typeof makePhotos> & { readonly all: readonly Photo[] }

/** The photos of the receipt in hand. They live outside the count: whatever becomes of one, what was typed stays. */
export function usePhotos(options: Options): Photos {
  const [all, setAll] = useState<readonly Photo[]>([])
  const latest = useRef(options)
  latest.current = options
  const photos = useMemo(() => makePhotos(() => latest.current, setAll), [])
  return { ...photos, all }
}

/** One after the other, so that the first is there soon on a slow line too. */
function makePhotos(options: () => Options, show: (all: readonly Photo[]) => void) {
  let all: readonly Photo[] = []
  let queue = Promise.resolve()
  const running = new Map<string, Sending>()
  const set = (next: readonly Photo[]) => {
    all = next
    show(next)
  }
  const change = (key: string, to: Partial<Photo>) =>
    set(all.map((photo) => (photo.key === key ? { ...photo, ...to } : photo)))

  const send = async (rma: string, key: string) => {
    const photo = all.find((one) => one.key === key)
    if (photo?.state !== 'waiting') return
    const address = `/api/rmas/${rma}/receive/photos?locale=${options().locale}`
    change(key, { state: 'sending', share: 0 })
    const sending = sendFile({ address, file: photo.file, onceKey: key }, (share) => change(key, { share }))
    running.set(key, sending)
    const outcome = await sending.done
    running.delete(key)
    if (outcome.kind === 'stored') return change(key, { state: 'stored', id: outcome.file.id })
    if (outcome.kind === 'stopped') return
    const failed = failureOf(outcome, options().t)
    change(key, { state: 'failed', ...failed })
    options().onFailed(options().t('verdict.photoFailed', { name: photo.file.name, reason: failed.reason }))
  }
  const later = (rma: string, key: string) => {
    queue = queue.then(() => send(rma, key))
  }
  return {
    /** What is there now, which a render may show later. */
    now: () => all,
    add: (rma: string, of: string, files: readonly File[]) => {
      const added = files.map((file) => ({ key: newOnceKey(), of, file, state: 'waiting', share: 0 }) as const)
      set([...all, ...added])
      for (const { key } of added) later(rma, key)
    },
    again: (rma: string, key: string) => {
      change(key, { state: 'waiting', reason: undefined })
      later(rma, key)
    },
    drop: (key: string) => {
      const { id } = all.find((photo) => photo.key === key) ?? {}
      running.get(key)?.stop()
      set(all.filter((photo) => photo.key !== key))
      if (id) void postVerb(`attachments/${id}/remove`, options().locale) // what stays for want of a line is swept
    },
    /** Once nothing is under way any more. */
    settled: () => queue,
    clear: () => set([]),
  }
}

function failureOf(outcome: Exclude<SendOutcome, { kind: 'stored' | 'stopped' }>, t: ReceivingText) {
  if (outcome.kind === 'refused') return { reason: outcome.reason, again: false }
  return { reason: t(outcome.kind === 'expired' ? 'photo.expired' : 'photo.lost'), again: true }
}
