/** A real SMTP server that keeps what it gets. It can be taken down and up again on the same port. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Mailbox = {
  readonly url: string
  /** In the order of arrival. */
  readonly mails: readonly ReceivedMail[]
  /** Whether each next mail is answered with an error after it was received: as when the answer gets lost. */
  forgetful: boolean
  /** Addresses that it takes no mail for. */
  readonly refused: Set<string>
  down(): Promise<void>
  up(): Promise<void>
}

/** `attachments` are what its reader can save, `inline` the images that its HTML shows. */
export type ReceivedMail = Email & {
  readonly inline: Email['attachments']
  readonly envelopeTo: readonly string[]
  readonly source: string
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = []
  let server: SMTPServer | undefined
  let port = 0

  const mailbox: Mailbox = {
    get url() {
      return `smtp://127.0.0.1:${port}`
    },
    mails,
    forgetful: false,
    refused: new Set(),
    up: async () => {
      server = makeServer(async (mail) => {
        mails.push(mail)
        if (mailbox.forgetful) throw new Error('451 the answer got lost')
      }, mailbox.refused)
      const listening = server.listen(port, '127.0.0.1')
      await once(listening, 'listening')
      port = (listening.address() as AddressInfo).port
    },
    down: () => new Promise((resolve) => (server ? server.close(() => resolve()) : resolve())),
  }
  await mailbox.up()
  return mailbox
}

function makeServer(keep: (mail: ReceivedMail) => Promise<void>, refused: ReadonlySet<string>): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? new Error('550 no such mailbox') : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const envelopeTo = session.envelope.rcptTo.map(({ address }) => address)
        const parsed = await PostalMime.parse(raw)
        const isInline = ({ disposition }: Email['attachments'][number]) => disposition === 'inline'
        const mail = {
          ...parsed,
          attachments: parsed.attachments.filter((one) => !isInline(one)),
          inline: parsed.attachments.filter(isInline),
          envelopeTo,
          source: raw.toString(),
        }
        await keep(mail).then(() => done(), done)
      })
    },
  })
  server.on('error', () => undefined) // connections that break when the server goes down
  return server
}
