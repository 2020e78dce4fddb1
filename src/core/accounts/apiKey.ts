/** Keys with which the software of an integration asks, in place of a password. */

/** Tells a key from anything else that may be written into a header, and lets scanners find one that was published. */
export const KEY_PREFIX = 'nzk_'

/** 32 random bytes: nobody guesses one, so its plain SHA-256 is enough to know it again. */
export const KEY_BYTES = 32

const SHOWN = 4
const HEADER = /^users API-Key (nzk_[\w-]{43})$/

export const keyOf = (random: Uint8Array): string => KEY_PREFIX + Buffer.from(random).toString('base64url')

/** What stays readable of a key, to tell it from another: `nzk_…a1B2`. */
export const hintOf = (key: string): string => `${KEY_PREFIX}…${key.slice(-SHOWN)}`

/** The key in `Authorization: users API-Key nzk_…`, or null. */
export const keyIn = (authorization: string | null): string | null => HEADER.exec(authorization ?? '')?.[1] ?? null
