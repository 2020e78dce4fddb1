import type { CaseFile, SayFiles } from './files'

type Options = {
  readonly say: SayFiles
  readonly onSaid: (sentence: string) => void
  readonly onRemoved: (file: CaseFile) => void
  readonly onExpired: () => void
}

const [SIGNED_OUT, GONE] = [401, 404]

/** Takes files out of a draft; one that is gone already counts as removed. */
export function removerOf({ say, onSaid, onRemoved, onExpired }: Options) {
  return async (file: CaseFile) => {
    const { id, name } = file
    const options = { method: 'POST', headers: { Accept: 'application/json' } }
    const status = await fetch(`/attachments/${id}/remove`, options).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === SIGNED_OUT) return onExpired()
    if (status !== 200 && status !== GONE) return onSaid(say('failed'))
    onSaid(say('removed', { name }))
    onRemoved(file)
  }
}
