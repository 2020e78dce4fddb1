/**
 * A mail server that takes all mail. `node --import tsx bench/raw/sink.ts`; prints the port of its desk, where `GET /` tells how it
 * stands (`Received`), `GET /?papers=N` as soon as N mails with a PDF have come, and `GET /last` the last of them (`Letter`).
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

import type { Letter, Received } from '../mailSink'

/** A PDF's first bytes in Base64, at the beginning of a line. */
const PDF = '\nJVBERi0'

let mails = 0
let papers = 0
let last: Buffer | undefined
let waiting: { readonly papers: number; readonly answer: () => void }[] = []

function take(raw: Buffer): void {
  mails += 1
  if (!raw.includes(PDF)) return
  papers += 1
  last = raw
  const ready = waiting.filter((one) => one.papers <= papers)
  waiting = waiting.filter((one) => one.papers > papers)
  for (const { answer } of ready) answer()
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      take(Buffer.concat(chunks))
      done()
    })
  },
})
smtp.on('error', () => undefined) // connections that break when the app stops
const listening = smtp.listen(0, '127.0.0.1')
await once(listening, 'listening')
const { port } = listening.address() as AddressInfo

async function letter(raw: Buffer): Promise<Letter> {
  const { subject = '', html = '', text = '', attachments } = await PostalMime.parse(raw)
  const paper = attachments.find(({ mimeType }) => mimeType === 'application/pdf')
  return { subject, html, text, pdf: Buffer.from(paper?.content as ArrayBuffer).toString('base64') }
}

const desk = createServer(async (req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost')
  const tell = (body: Received | Letter) =>
    void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (url.pathname === '/last') return last ? tell(await letter(last)) : void res.writeHead(404).end()
  const wanted = Number(url.searchParams.get('papers') ?? 0)
  const answer = () => tell({ smtp: `smtp://127.0.0.1:${port}`, mails, papers })
  if (wanted <= papers) answer()
  else waiting.push({ papers: wanted, answer })
})
desk.listen(0, () => process.stdout.write(`${(desk.address() as AddressInfo).port}\n`))
