/** API keys as they are kept: their SHA-256, with what tells one from another. Fields of the account: collections/fields/apiKey.ts. */
import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import { hintOf, KEY_BYTES, keyOf } from '@/core/accounts/apiKey'
import { BUSINESS_ZONE, dayIn } from '@/core/day'
import type { User } from '@/payload-types'
import { compareAndSet } from './atomic'
import { hashOf } from './tokens'

/** Days are those of the business. */
export type KeyTold = { readonly hint: string; readonly madeOn: string; readonly usedOn: string | null }

export const NO_KEY = { keyHash: null, keyHint: null, keyMadeOn: null, keyUsedOn: null } as const

/** Takes the place of the key that was there. @returns the key, which nobody can read again */
export async function giveKey(req: PayloadRequest, user: string): Promise<{ key: string } & KeyTold> {
  const key = keyOf(randomBytes(KEY_BYTES))
  const [hint, madeOn] = [hintOf(key), dayIn(BUSINESS_ZONE, new Date())]
  const data = { ...NO_KEY, keyHash: hashOf(key), keyHint: hint, keyMadeOn: madeOn }
  await compareAndSet(req, { collection: 'users', where: { id: { equals: user } }, data })
  return { key, hint, madeOn, usedOn: null }
}

export async function withdrawKey(req: PayloadRequest, user: string): Promise<void> {
  await compareAndSet(req, { collection: 'users', where: { id: { equals: user } }, data: { ...NO_KEY } })
}

export const keyTold = ({ keyHint, keyMadeOn, keyUsedOn }: User): KeyTold | null =>
  keyHint && keyMadeOn ? { hint: keyHint, madeOn: keyMadeOn, usedOn: keyUsedOn ?? null } : null

/** The integration whose key this is, or null. Asked at every request: a key that was replaced is dead at the next one. */
export async function integrationOf(payload: Payload, key: string, now: Date): Promise<User | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [{ keyHash: { equals: hashOf(key) } }, { role: { equals: 'integration' } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  const [user] = docs
  if (!user) return null
  await noteUse(payload, user, dayIn(BUSINESS_ZONE, now))
  return user
}

/** A day is enough to see whether a key is in use: no more than one write a day. */
async function noteUse(payload: Payload, { id, keyHash, keyUsedOn, updatedAt }: User, day: string): Promise<void> {
  if (keyUsedOn === day) return
  const where: Where = { and: [{ id: { equals: id } }, { keyHash: { equals: keyHash } }] }
  const data = { keyUsedOn: day, updatedAt }
  await compareAndSet(await createLocalReq({}, payload), { collection: 'users', where, data })
}
