/** Files under DATA_DIR: the papers and mails made by the relay, what customers added, images of the house. But for those never served without asking who reads. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, link, mkdir, open, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { env } from '@/config/env'

export const SHELVES = ['documents', 'mail', 'attachments', 'incoming', 'media', 'anchors', 'exports'] as const

export type Shelf = (typeof SHELVES)[number]

const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/
/** As `putFile` and `putFileOnce` name what is not whole, or not in its place yet. */
const HALF_WRITTEN = /^(?:\.|draft-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws Error for a key that could leave the shelf */
export function placeOf(shelf: Shelf, key: string): string {
  if (!KEY.test(key)) throw new Error(`Not a file key: ${JSON.stringify(key)}`)
  return path.resolve(env.DATA_DIR, shelf, key)
}

/** Writes a file as a whole or not at all, whenever the power goes. The same key again replaces it. @returns its bytes */
export async function putFile(shelf: Shelf, key: string, bytes: Buffer | AsyncIterable<Uint8Array>): Promise<number> {
  const place = placeOf(shelf, key)
  const folder = path.dirname(place)
  const draft = path.join(folder, `.${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const size = await withHandle(draft, 'w', async (file) => {
      await writeFile(file, bytes)
      await file.sync()
      return (await file.stat()).size
    })
    await rename(draft, place)
    await syncFolder(shelf)
    return size
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Writes a file as a whole, unless there is one by that name already. @returns whether this call wrote it */
export async function putFileOnce(shelf: Shelf, key: string, bytes: Buffer): Promise<boolean> {
  const draft = `draft-${randomUUID()}`
  await putFile(shelf, draft, bytes)
  try {
    await link(placeOf(shelf, draft), placeOf(shelf, key))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await removeStored(shelf, draft)
  }
  await syncFolder(shelf)
  return true
}

/** A name in a folder is kept when the folder itself is written. */
export const syncFolder = (shelf: Shelf): Promise<void> =>
  withHandle(path.resolve(env.DATA_DIR, shelf), 'r', (opened) => opened.sync())

/** One that is not there counts as removed. */
export const removeStored = (shelf: Shelf, key: string): Promise<void> => rm(placeOf(shelf, key), { force: true })

/** Every file whose key begins so: an image with the sizes that were made of it. */
export async function removeStoredFrom(shelf: Shelf, beginning: string): Promise<void> {
  placeOf(shelf, beginning)
  const names: string[] = []
  for await (const { name } of await openFolder(path.resolve(env.DATA_DIR, shelf))) {
    if (name.startsWith(beginning)) names.push(name)
  }
  for (const name of names) await removeStored(shelf, name)
}

/** The keys of all files that were last written before a moment. */
export async function* storedBefore(shelf: Shelf, moment: Date): AsyncGenerator<string> {
  for await (const name of namesBefore(shelf, moment)) if (KEY.test(name)) yield name
}

/** Removes what a killed process had half written. @param before what is younger may still be on its way */
export async function removeHalfWritten(shelf: Shelf, before: Date): Promise<void> {
  for await (const name of namesBefore(shelf, before)) {
    if (HALF_WRITTEN.test(name)) await rm(path.resolve(env.DATA_DIR, shelf, name), { force: true })
  }
}

async function* namesBefore(shelf: Shelf, moment: Date): AsyncGenerator<string> {
  const folder = path.resolve(env.DATA_DIR, shelf)
  for await (const { name } of await openFolder(folder)) {
    const found = await stat(path.join(folder, name)).catch(ignoreMissing)
    if (found?.isFile() && found.mtime < moment) yield name
  }
}

const openFolder = async (folder: string) => (await opendir(folder).catch(ignoreMissing)) ?? []

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** The bytes, or null when there is no such file. */
export async function readStored(shelf: Shelf, key: string): Promise<Buffer | null> {
  return readFile(placeOf(shelf, key)).catch(ignoreMissing)
}

/** The bytes as a stream, or null when there is no such file. */
export async function streamStored(shelf: Shelf, key: string): Promise<ReadableStream<Uint8Array> | null> {
  const file = await open(placeOf(shelf, key), 'r').catch(ignoreMissing)
  return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>)
}

async function withHandle<T>(place: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(place, flags)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}
