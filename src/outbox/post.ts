/** How a finished mail leaves: by SMTP, or as a file when no server is set. */
import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'

import { putFile } from '@/db/files'

export type Letter = {
  /** Name of the .eml file. */
  readonly key: string
  readonly from: string
  readonly to: readonly string[]
  /** The whole message, as it goes over the wire. */
  readonly raw: Buffer
  /** Whether a copy may be kept for the panel. A mail with a one-time link leaves none behind. */
  readonly keep: boolean
}

export type Delivered = {
  /** Key of the kept .eml, or null. */
  readonly emlKey: string | null
  /** Addresses that the server refused while it took others. */
  readonly refused: readonly string[]
}

export type Post = {
  /** @throws Error when the mail did not leave, or when nobody knows whether it did */
  deliver(letter: Letter): Promise<Delivered>
  close(): void
}

/** As many as the relay carries out at once, so that no mail waits in the pool while its lease runs out. */
export const CONNECTIONS = 4

export const openPost = (smtpUrl: string | undefined, logger: Logger): Post =>
  smtpUrl ? smtpPost(smtpUrl, logger) : filePost

/** All waits together stay below the lease of a row. */
const TIMEOUTS = { dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function smtpPost(url: string, logger: Logger): Post {
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxRequeues: 0, ...TIMEOUTS })
  return {
    deliver: async ({ key, from, to, raw, keep }) => {
      const { rejected } = await transport.sendMail({ envelope: { from, to: [...to] }, raw })
      return { emlKey: keep ? await keepCopy(logger, key, raw) : null, refused: (rejected ?? []).map(String) }
    },
    close: () => transport.close(),
  }
}

/** The mail has left: a copy that cannot be written is a loss for the panel, and no reason to send the mail again. */
async function keepCopy(logger: Logger, key: string, raw: Buffer): Promise<string | null> {
  try {
    await putFile('mail', key, raw)
    return key
  } catch (error) {
    logger.error({ err: error, file: key }, 'mail sent, but its copy could not be kept')
    return null
  }
}

/** Here the file is the delivery. */
const filePost: Post = {
  deliver: async ({ key, raw }) => {
    await putFile('mail', key, raw)
    return { emlKey: key, refused: [] }
  },
  close: () => undefined,
}
