/**
 * A mark in the form that says when it was opened: a person needs a moment to fill it in, a program does not. It holds
 * nothing but that moment, signed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

const MIN_AGE_MS = 3_000
const MAX_AGE_MS = 24 * 60 * 60 * 1000

const signatureOf = (secret: string, moment: string): Buffer =>
  createHmac('sha256', secret).update(`registration-form:${moment}`).digest()

/** @param openedAt when the form is shown */
export function issueFormToken(secret: string, openedAt: Date): string {
  const moment = openedAt.getTime().toString(36)
  return `${moment}.${signatureOf(secret, moment).toString('base64url')}`
}

/** Whether the form was opened here, long enough ago for a person and not so long that it was kept for later. */
export function isTrusted(secret: string, token: string, now: Date): boolean {
  const [moment = '', signature = '', ...more] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(secret, moment)
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return false
  const age = now.getTime() - Number.parseInt(moment, 36)
  return age >= MIN_AGE_MS && age <= MAX_AGE_MS
}
