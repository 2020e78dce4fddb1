/** Which passwords are refused. Length beats rules; what everybody tries first is refused. */
import type { DomainErrorCode } from '../errors'
import { COMMON_PASSWORDS, COMMON_WORDS } from './commonPasswords'

export const PASSWORD_MIN_LENGTH = 10
export const PASSWORD_MAX_LENGTH = 200

export type PasswordProblem = Extract<
  DomainErrorCode,
  'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_IS_ADDRESS' | 'INVALID_INPUT'
>

/** What is wrong with a password for the account of `email`, or null. Above 200 characters it is INVALID_INPUT. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password].length
  if (length < PASSWORD_MIN_LENGTH) return 'PASSWORD_TOO_SHORT'
  if (length > PASSWORD_MAX_LENGTH) return 'INVALID_INPUT'
  const folded = password.trim().toLowerCase()
  const address = email.trim().toLowerCase()
  if (folded === address || folded === address.split('@')[0]) return 'PASSWORD_IS_ADDRESS'
  return isCommon(folded) || isRepeated(folded) || isSequence(folded) ? 'PASSWORD_TOO_COMMON' : null
}

/** On the list, or one of the words everybody starts with and nothing but digits and signs around it. */
function isCommon(text: string): boolean {
  return COMMON_PASSWORDS.has(text) || COMMON_WORDS.has(text.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, ''))
}

/** One short piece over and over: aaaaaaaaaa, 1212121212, abcabcabcabc. */
function isRepeated(text: string): boolean {
  return /^(.{1,4}?)\1{2,}.{0,3}$/su.test(text)
}

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn']

/** A straight run over the alphabet, the digits or the keyboard, either way, possibly going round. */
function isSequence(text: string): boolean {
  return RUNS.some((run) => {
    const round = run.repeat(Math.ceil(text.length / run.length) + 1)
    return round.includes(text) || [...round].reverse().join('').includes(text)
  })
}
