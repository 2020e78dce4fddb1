/** How a finished mail leaves: by SMTP, or as a file when no server is set. */
import { createTransport } from 'nodemailer'

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

export const openPost = (smtpUrl: string | undefined): Post => (smtpUrl ? smtpPost(smtpUrl) : filePost)

/** All waits together stay below the lease of a row. */
const TIMEOUTS = { dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function smtpPost(url: string): Post {
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxRequeues: 0, ...TIMEOUTS })
  return {
    deliver: async ({ key, from, to, raw, keep }) => {
      const { rejected } = await transport.sendMail({ envelope: { from, to: [...to] }, raw })
      if (keep) await putFile('mail', key, raw)
      return { emlKey: keep ? key : null, refused: (rejected ?? []).map(String) }
    },
    close: () => transport.close(),
  }
}

const filePost: Post = {
  deliver: async ({ key, raw }) => {
    await putFile('mail', key, raw)
    return { emlKey: key, refused: [] }
  },
  close: () => undefined,
}
