/** One file that must not be taken. */
import { FILE_KINDS, type FileKind } from '@/core/files/kinds'
import type { Sent } from './upload'

export type Hostile = Sent & { readonly what: string; readonly code: string }

type Told = [what: string, name: string, data: Buffer | string, code: string, type?: string]

/** `type` is what the name promises unless told otherwise. */
export function file(...[what, name, data, code, type]: Told): Hostile {
  const extension = name.split('.').at(-1) ?? ''
  const kind = (extension === 'jpg' ? 'jpeg' : extension) as FileKind
  return {
    what,
    name,
    data: Buffer.from(data),
    code,
    type: type ?? FILE_KINDS[kind]?.mimeType ?? 'application/x-thing',
  }
}
