/** Sends one file and tells how far it is: fetch cannot tell that, so this is XMLHttpRequest. */
import type { CaseFile } from './files'

export type SendOutcome =
  | { readonly kind: 'stored'; readonly file: CaseFile }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped' }

export type Sending = { readonly done: Promise<SendOutcome>; stop(): void }

type Answer = {
  readonly doc?: { readonly id: string; readonly fileName: string; readonly bytes: number }
  readonly errors?: readonly { readonly name?: string; readonly message: string }[]
}

const SIGNED_OUT = 401
/** An earlier attempt is still under way. */
const RUNNING = 'IDEMPOTENCY_KEY_RUNNING'

type Parcel = {
  readonly address: string
  readonly file: File
  /** The same for every attempt: what arrived although its answer was lost is not added again. */
  readonly onceKey: string
}

/** @param onProgress hears the share that has left, from 0 to 1 */
export function sendFile({ address, file, onceKey }: Parcel, onProgress: (share: number) => void): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<SendOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(outcomeOf(request.status, request.responseText))
    request.onerror = () => resolve({ kind: 'failed' })
    request.onabort = () => resolve({ kind: 'stopped' })
  })
  const form = new FormData()
  form.set('file', file)
  request.open('POST', address)
  request.setRequestHeader('Accept', 'application/json')
  request.setRequestHeader('Idempotency-Key', onceKey)
  request.send(form)
  return { done, stop: () => request.abort() }
}

function outcomeOf(status: number, text: string): SendOutcome {
  if (status === SIGNED_OUT) return { kind: 'expired' }
  const { doc, errors } = read(text)
  if (doc) return { kind: 'stored', file: { id: doc.id, name: doc.fileName, bytes: doc.bytes } }
  const { name, message: reason } = errors?.[0] ?? {}
  return reason && name !== RUNNING ? { kind: 'refused', reason } : { kind: 'failed' }
}

function read(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
