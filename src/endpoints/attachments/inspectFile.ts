/** Whether a received file is what it says, all the way in: by its first bytes, then by the checks of its kind. */
import { open, readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { createInflateRaw, inflate, inflateRaw } from 'node:zlib'

import { DomainError } from '@/core/errors'
import { FILE_KINDS, type FileFault, type FileKind, fitsSignature, isImage } from '@/core/files/kinds'
import { faultOfContents, faultOfPart, isTellingPart, type OfficeKind } from '@/core/files/officePackage'
import { faultOfOldOffice } from '@/core/files/oldOffice'
import { faultOfPdf } from '@/core/files/pdf'
import { type ZipEntry, zipEntries } from '@/core/files/zip'

const MAX_PART_BYTES = 1024 * 1024
const HEAD_BYTES = 16

/** @throws DomainError FILE_* */
export async function inspectFile(place: string, kind: FileKind): Promise<void> {
  const fault = await faultOf(isImage(kind) ? await headOf(place) : await readFile(place), kind)
  if (fault) throw new DomainError(fault, 'Not a file to keep', { extension: FILE_KINDS[kind].extensions[0] })
}

/** Images are drawn anew from disk: no more of them is needed here. */
async function headOf(place: string): Promise<Buffer> {
  const file = await open(place)
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function faultOf(bytes: Buffer, kind: FileKind): Promise<FileFault | null> {
  if (!fitsSignature(kind, bytes)) return 'FILE_TYPE_MISMATCH'
  if (kind === 'pdf') return faultOfPdf(bytes, unpackStream)
  if (kind === 'doc' || kind === 'xls') return faultOfOldOffice(kind, bytes)
  if (kind === 'docx' || kind === 'xlsx') return faultOfPackage(bytes, kind)
  return null
}

async function faultOfPackage(bytes: Buffer, kind: OfficeKind): Promise<FileFault | null> {
  const entries = zipEntries(bytes)
  if (!entries) return 'FILE_UNSAFE'
  const fault = faultOfContents(kind, entries)
  if (fault) return fault
  for (const entry of entries) {
    const found = isTellingPart(entry.name) ? await tellsOf(bytes, kind, entry) : null
    if (found) return found
    if (!(await keepsItsWord(bytes, entry))) return 'FILE_UNSAFE'
  }
  return null
}

/** The small parts that tell of the others are unpacked, as far as the table says, and read. */
async function tellsOf(bytes: Buffer, kind: OfficeKind, entry: ZipEntry): Promise<FileFault | null> {
  const { name, method, size, from, to } = entry
  const packed = bytes.subarray(from, to)
  if (size > MAX_PART_BYTES) return 'FILE_UNSAFE'
  const unpacked = method === 0 ? packed : await unpack(inflateRaw, packed, size)
  return unpacked ? faultOfPart(kind, name, unpacked.toString('utf8')) : 'FILE_UNSAFE'
}

/** Whether an entry unpacks to the size that the table says, and it no more; nothing of it is kept. */
async function keepsItsWord(bytes: Buffer, { method, size, from, to }: ZipEntry): Promise<boolean> {
  if (method === 0) return true
  let left = size
  const unpacking = Readable.from([bytes.subarray(from, to)]).pipe(createInflateRaw())
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      left -= chunk.length
      if (left < 0) return false
    }
  } catch {
    return false
  }
  return left === 0
}

const unpackStream = (packed: Uint8Array, limit: number) => unpack(inflate, packed, limit)

/** In a thread of zlib's, so that others are served meanwhile; null when it is broken or larger than `limit`. */
function unpack(by: typeof inflate | typeof inflateRaw, packed: Uint8Array, limit: number): Promise<Buffer | null> {
  if (limit <= 0) return Promise.resolve(null)
  return promisify<Uint8Array, { maxOutputLength: number }, Buffer>(by)(packed, { maxOutputLength: limit }).catch(
    () => null,
  )
}
