/**
 * The least that sending takes: nodemailer with as many connections as the relay has. `node --import tsx bench/raw/mails.ts SMTP LETTER
 * COUNT`: LETTER is a file with a `Letter` as JSON, sent COUNT times; prints the milliseconds as JSON.
 */
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'

import type { Letter } from '../mailSink'

const CONNECTIONS = 4
const WARM = 8

const [url = '', file = '', count = ''] = process.argv.slice(2)
const { subject, html, text, pdf } = JSON.parse(readFileSync(file, 'utf8')) as Letter
const content = Buffer.from(pdf, 'base64')
const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS })

const send = (times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      transport.sendMail({
        from: 'retouren@nazorg.example',
        to: 'inkoop@b-many.example',
        subject,
        html,
        text,
        attachments: [{ filename: 'return-form.pdf', contentType: 'application/pdf', content }],
      }),
    ),
  )

await send(WARM)
const begun = performance.now()
await send(Number(count))
const ms = performance.now() - begun
transport.close()
process.stdout.write(`${JSON.stringify({ ms })}\n`)
