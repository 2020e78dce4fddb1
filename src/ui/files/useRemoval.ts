import { useState } from 'react'

import type { CaseFile, SayFiles } from './files'

type Options = {
  readonly say: SayFiles
  readonly onSaid: (sentence: string) => void
  readonly onRemoved: () => void
  readonly onExpired: () => void
}

const [SIGNED_OUT, GONE] = [401, 404]

/** Takes files out of a draft; one that is gone already counts as removed. */
export function useRemoval({ say, onSaid, onRemoved, onExpired }: Options) {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const remove = async ({ id, name }: CaseFile) => {
    const options = { method: 'POST', headers: { Accept: 'application/json' } }
    const status = await fetch(`/attachments/${id}/remove`, options).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === SIGNED_OUT) return onExpired()
    if (status !== 200 && status !== GONE) return onSaid(say('failed'))
    setRemoved((all) => new Set([...all, id]))
    onSaid(say('removed', { name }))
    onRemoved()
  }
  return { removed, remove }
}
