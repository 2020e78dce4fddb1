/** Files on their way in: written under a random name beside the shelves, and put on one when all is well. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/config/env'
import { placeOf, type Shelf, syncFolder } from './files'

export type Incoming = {
  /** Where it lies for now. */
  readonly place: string
  readonly bytes: number
  readonly sha256: string
}

/** A place for a file that is being made. */
export async function newPlace(): Promise<string> {
  const place = placeOf('incoming', randomUUID())
  await mkdir(path.dirname(place), { recursive: true })
  return place
}

/** Writes what comes, and tells its size and hash. Whoever takes it removes or shelves it; leftovers are swept after a day. */
export async function writeIncoming(chunks: AsyncIterable<Uint8Array>): Promise<Incoming> {
  const place = await newPlace()
  const hash = createHash('sha256')
  const file = await open(place, 'wx')
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      await file.writeFile(chunk)
    }
  } catch (error) {
    await rm(place, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return { place, bytes, sha256: hash.digest('hex') }
}

/** Puts a finished file on its shelf, as a whole or not at all, whenever the power goes. */
export async function shelve(place: string, shelf: Shelf, key: string): Promise<void> {
  const target = placeOf(shelf, key)
  await mkdir(path.resolve(env.DATA_DIR, shelf), { recursive: true })
  const file = await open(place, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(place, target)
  await syncFolder(shelf)
}

export const discard = (place: string): Promise<void> => rm(place, { force: true })
