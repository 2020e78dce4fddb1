/** Tokens that open something: who has one may come in, and only its hash is kept. */
import { createHash } from 'node:crypto'

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What stands in a link of a mail, and nowhere else. */
export const newToken = (): string => `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '')
