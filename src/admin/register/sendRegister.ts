import type { ImportedRegister } from '@/core/dealers/registerImport'

export type RegisterOutcome =
  | { readonly kind: 'answered'; readonly report: ImportedRegister }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'lost' }

type Answer = Partial<ImportedRegister> & { readonly errors?: readonly { readonly message: string }[] }

/** @param onProgress hears the share that has left, from 0 to 1; after 1 the file is being read */
export function sendRegister(file: File, onProgress: (share: number) => void): Promise<RegisterOutcome> {
  const request = new XMLHttpRequest() // fetch cannot tell how far it is
  const done = new Promise<RegisterOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.upload.onload = () => onProgress(1)
    request.onload = () => resolve(outcomeOf(request.responseText))
    request.onerror = () => resolve({ kind: 'lost' })
  })
  const form = new FormData()
  form.set('file', file)
  request.open('POST', '/api/company-register/import')
  request.setRequestHeader('Accept', 'application/json')
  request.send(form)
  return done
}

function outcomeOf(text: string): RegisterOutcome {
  const { rows, problems, problemCount, errors } = read(text)
  if (rows !== undefined && problems && problemCount !== undefined) {
    return { kind: 'answered', report: { rows, problems, problemCount } }
  }
  const reason = errors?.[0]?.message
  return reason ? { kind: 'refused', reason } : { kind: 'lost' }
}

function read(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
