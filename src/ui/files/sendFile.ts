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
  readonly errors?: readonly { readonly message: string }[]
}

const SIGNED_OUT = 401

/** @param onProgress hears the share that has left, from 0 to 1 */
export function sendFile(address: string, file: File, onProgress: (share: number) => void): Sending {
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
  request.send(form)
  return { done, stop: () => request.abort() }
}

function outcomeOf(status: number, text: string): SendOutcome {
  if (status === SIGNED_OUT) return { kind: 'expired' }
  const { doc, errors } = read(text)
  if (doc) return { kind: 'stored', file: { id: doc.id, name: doc.fileName, bytes: doc.bytes } }
  const reason = errors?.[0]?.message
  return reason ? { kind: 'refused', reason } : { kind: 'failed' }
}

function read(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
