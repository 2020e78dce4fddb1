/** Private files under DATA_DIR: the papers and the mails made by the relay. Never served but by an endpoint that asks who reads. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { env } from '@/config/env'

export type Shelf = 'documents' | 'mail'

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** @throws Error for a key that could leave the shelf */
function placeOf(shelf: Shelf, key: string): string {
  if (!KEY.test(key)) throw new Error(`Not a file key: ${JSON.stringify(key)}`)
  return path.resolve(env.DATA_DIR, shelf, key)
}

/** Writes a file as a whole or not at all, whenever the power goes. The same key again replaces it. */
export async function putFile(shelf: Shelf, key: string, bytes: Buffer): Promise<void> {
  const place = placeOf(shelf, key)
  const folder = path.dirname(place)
  const draft = path.join(folder, `.${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  await withHandle(draft, 'w', async (file) => {
    await file.writeFile(bytes)
    await file.sync()
  })
  await rename(draft, place)
  await withHandle(folder, 'r', (opened) => opened.sync())
}

/** The bytes, or null when there is no such file. */
export async function readStored(shelf: Shelf, key: string): Promise<Buffer | null> {
  try {
    return await readFile(placeOf(shelf, key))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The bytes as a stream, or null when there is no such file. */
export async function streamStored(shelf: Shelf, key: string): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const file = await open(placeOf(shelf, key), 'r')
    return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function withHandle(place: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(place, flags)
  try {
    await work(file)
  } finally {
    await file.close()
  }
}
