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
  const { maxBytes, words } = rules
  return receivePart(request, { maxBytes, words, judge: (part) => judged(part, rules) })
}

/** What may come: how much of it, and what its name and declared type say; `judge` throws for what is not taken. */
export type Wanted<Judged> = {
  readonly maxBytes: number
  readonly words: Record<string, unknown>
  readonly judge: (part: { readonly fileName: string; readonly type: string }) => Judged
}

/** As `receiveFile`, for a file of any kind. */
export async function receivePart<Judged extends object>(
  request: { headers: Headers; body: Body },
  wanted: Wanted<Judged>,
): Promise<Incoming & Judged> {
  const chunks = chunksOf(request.body)
  try {
    return await receive(chunks, request.headers.get('content-type') ?? '', wanted)
  } catch (error) {
    await drain(chunks)
    throw error
  }
}

type Body = ReadableStream<Uint8Array> | null | undefined
type Chunks = AsyncGenerator<Uint8Array, void>

async function receive<Judged extends object>(chunks: Chunks, contentType: string, wanted: Wanted<Judged>) {
  const form = multipartReader(contentType)
  const seen: { part?: Judged } = {}
  const incoming = await writeIncoming(dataOf(chunks, form, { wanted, seen }))
  const fault = !form.ended() ? 'FILE_INCOMPLETE' : !seen.part ? 'FILE_MISSING' : incoming.bytes === 0 && 'FILE_EMPTY'
  if (!fault && seen.part) return { ...incoming, ...seen.part }
  await discard(incoming.place)
  throw new DomainError(fault || 'FILE_MISSING', 'Not a whole file')
}

type Taking<Judged> = { readonly wanted: Wanted<Judged>; readonly seen: { part?: Judged } }

/** The bytes of the file, as far as they are allowed. */
async function* dataOf<Judged>(
  chunks: Chunks,
  form: ReturnType<typeof multipartReader>,
  { wanted, seen }: Taking<Judged>,
) {
  let bytes = 0
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return
    for (const event of form.read(value)) {
      if (event.kind === 'part') seen.part = wanted.judge(onlyFile(event, seen.part !== undefined))
      if (event.kind !== 'data') continue
      bytes += event.bytes.length
      if (bytes > wanted.maxBytes) throw new DomainError('FILE_TOO_LARGE', 'Too large', wanted.words)
      yield event.bytes
    }
  }
}

function onlyFile({ name, fileName, type }: Part, another: boolean) {
  if (name !== 'file' || fileName === null || another) {
    throw new DomainError('INVALID_INPUT', 'One part called file', { path: 'body', reason: 'not one part called file' })
  }
  if (fileName === '') throw new DomainError('FILE_MISSING', 'No file was chosen')
  return { fileName, type }
}

function judged({ fileName, type }: { fileName: string; type: string }, { kinds, words }: FileRules) {
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
