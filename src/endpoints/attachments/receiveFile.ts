/** Takes one file from a multipart form straight to disk: its name is judged before its first byte, its size as it comes. */
import { DomainError } from '@/core/errors'
import { cleanFileName, hidesExtension } from '@/core/files/fileName'
import { FILE_KINDS, type FileKind, fitsDeclared, kindOfName } from '@/core/files/kinds'
import { type MultipartEvent, multipartReader } from '@/core/files/multipart'
import { discard, type Incoming, writeIncoming } from '@/db/incoming'
import type { FileRules } from './fileRules'

export type Received = Incoming & { readonly fileName: string; readonly kind: FileKind }

type Part = Extract<MultipartEvent, { kind: 'part' }>

/** What a refused sender may still send before the line is cut: who reads no answer while sending gets to see it then. */
const MAX_DRAINED = 64 * 1024 * 1024

/**
 * The file of the form's only part, which is called `file`.
 *
 * @throws DomainError INVALID_INPUT, FILE_* naming what is wrong
 */
export async function receiveFile(request: { headers: Headers; body: Body }, rules: FileRules): Promise<Received> {
  const chunks = chunksOf(request.body)
  try {
    return await receive(chunks, request.headers.get('content-type') ?? '', rules)
  } catch (error) {
    await drain(chunks)
    throw error
  }
}

type Body = ReadableStream<Uint8Array> | null | undefined
type Chunks = AsyncGenerator<Uint8Array, void>

async function receive(chunks: Chunks, contentType: string, rules: FileRules): Promise<Received> {
  const form = multipartReader(contentType)
  const seen: { part?: { fileName: string; kind: FileKind } } = {}
  const incoming = await writeIncoming(dataOf(chunks, form, { rules, seen }))
  const fault = !form.ended() ? 'FILE_INCOMPLETE' : !seen.part ? 'FILE_MISSING' : incoming.bytes === 0 && 'FILE_EMPTY'
  if (!fault && seen.part) return { ...incoming, ...seen.part }
  await discard(incoming.place)
  throw new DomainError(fault || 'FILE_MISSING', 'Not a whole file')
}

type Taking = { readonly rules: FileRules; readonly seen: { part?: { fileName: string; kind: FileKind } } }

/** The bytes of the file, as far as they are allowed. */
async function* dataOf(chunks: Chunks, form: ReturnType<typeof multipartReader>, { rules, seen }: Taking) {
  let bytes = 0
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return
    for (const event of form.read(value)) {
      if (event.kind === 'part') seen.part = judged(event, rules, seen.part !== undefined)
      if (event.kind !== 'data') continue
      bytes += event.bytes.length
      if (bytes > rules.maxBytes) throw new DomainError('FILE_TOO_LARGE', 'Too large', rules.words)
      yield event.bytes
    }
  }
}

function judged({ name, fileName, type }: Part, { kinds, words }: FileRules, another: boolean) {
  if (name !== 'file' || fileName === null || another) {
    throw new DomainError('INVALID_INPUT', 'One part called file', { path: 'body', reason: 'not one part called file' })
  }
  if (fileName === '') throw new DomainError('FILE_MISSING', 'No file was chosen')
  const clean = cleanFileName(fileName)
  const kind = kindOfName(clean, kinds)
  if (!kind || hidesExtension(clean)) throw new DomainError('FILE_TYPE_NOT_ALLOWED', 'Not on the list', words)
  const extension = FILE_KINDS[kind].extensions[0]
  if (!fitsDeclared(kind, type)) throw new DomainError('FILE_TYPE_MISMATCH', 'Declared as another kind', { extension })
  return { fileName: clean, kind }
}

/** What arrives; a line that breaks is an end that comes too early. */
async function* chunksOf(body: Body): Chunks {
  const reader = body?.getReader()
  if (!reader) return
  for (;;) {
    const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true as const }))
    if (done) return
    yield value
  }
}

async function drain(chunks: Chunks): Promise<void> {
  let left = MAX_DRAINED
  for await (const chunk of chunks) {
    left -= chunk.length
    if (left < 0) return
  }
}
