import { createHash } from 'node:crypto'
import type { InlineImage } from '@templates/render/brandLook'
import MailComposer from 'nodemailer/lib/mail-composer'

import { isDecision } from '@/core/mails'
import { tellRemarks } from '@/core/outbox/remarks'
import { isPaper } from '@/core/templates/key'
import { caseEvent } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { appendEvent } from '@/db/caseEvents'
import { readStored } from '@/db/files'
import { inTransaction } from '@/db/transaction'
import type { Document, MailSetting, Outbox } from '@/payload-types'
import { aboutCase } from '../aboutCase'
import { customersLocale } from '../facts/house'
import { dealerHasDecided, overtakenBy, questionIsMoot, stepIsPast } from '../overtaken'
import { carriesLink, caseOfEffect, type MailPayload, mailPayload } from '../payloads'
import type { Delivered } from '../post'
import { reportTemplate } from '../reportTemplate'
import { Hopeless, leaveUndone, markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'
import { writeMail } from '../writeMail'
import type { Attachment, Written } from '../written'

/** Sends one mail. When the process dies before the row says done, it is sent again, with the same Message-ID. */
export async function sendMail(tools: Tools, row: Outbox): Promise<void> {
  const mail = await forReader(tools, mailPayload(row))
  const overtaken = await overtakenMail(tools, mail)
  if (overtaken) return leaveUndone(tools, row, overtaken)
  const documents = await documentsOf(tools, mail)
  const settings = await tools.payload.findGlobal({ slug: 'mail-settings', depth: 0, overrideAccess: true })
  const messageId = row.messageId ?? (await nameMessage(tools, row, settings))
  const written = await writeMail(tools, mail)
  const { subject, html, text, images } = written
  const attachments = [...(await attach(documents)), ...(written.attachments ?? []), ...images.map(inline)]
  const raw = await compose(settings, mail, { messageId, subject, html, text, attachments })
  const delivered = await tools.post.deliver({
    key: `${row.id}.eml`,
    from: settings.fromAddress,
    to: [...mail.to, ...(mail.cc ?? [])],
    raw,
    keep: !carriesLink(mail.event) || mail.test !== undefined,
  })
  await record(tools, row, { messageId, written, delivered })
  const { locale, rma, serviceRequest, warrantyClaim } = mail
  const at = {
    in: locale,
    instead: written.instead,
    ...(rma ? { rma } : {}),
    ...(serviceRequest ? { serviceRequest } : {}),
    ...(warrantyClaim ? { warrantyClaim } : {}),
  }
  for (const { reason, ...ref } of written.faults) await reportTemplate(tools, { ...ref, ...at, fault: reason })
}

/** Customers are written to in a language that the portal offers now; staff in their own. */
async function forReader(tools: Tools, mail: MailPayload): Promise<MailPayload> {
  const toStaff = mail.user !== undefined || mail.test !== undefined || isForStaff(mail.event)
  return toStaff ? mail : { ...mail, locale: await customersLocale(tools, mail.locale) }
}

const isForStaff = (event: MailPayload['event']): boolean =>
  event.endsWith('-for-staff') || event === 'template-failed' || event === 'webhook-paused'

/** A dealer is asked, and the end customer told so, for as long as that is so. */
const asksDealer = (event: MailPayload['event']): boolean =>
  event === 'rma-new-for-dealer' || event === 'rma-awaiting-dealer'

/** What is asked or told for as long as it can still be acted on, and wanted. */
async function overtakenMail(tools: Tools, mail: MailPayload) {
  const { event, rma, serviceRequest, warrantyClaim, documents = [], unwanted } = mail
  if (unwanted) return tellRemarks([{ kind: 'unwanted', about: '' }])
  if (rma && asksDealer(event)) return dealerHasDecided(tools, rma)
  const callsForGoods = isDecision(event) || documents.length > 0
  if (rma && callsForGoods) return overtakenBy(tools, { kind: 'rmas', id: rma })
  if (warrantyClaim && callsForGoods) return overtakenBy(tools, { kind: 'warranty-claims', id: warrantyClaim })
  if (rma && !isPaper(event)) return stepIsPast(tools, event, rma)
  return serviceRequest && event === 'service-question' ? questionIsMoot(tools, serviceRequest) : null
}

/** @throws Hopeless when a document was given up; Error when one is not there */
async function documentsOf({ payload }: Tools, { documents = [] }: MailPayload): Promise<Document[]> {
  const options = { limit: 20, pagination: false, depth: 0, overrideAccess: true } as const
  const where = { key: { in: [...documents] } }
  const { docs } =
    documents.length > 0 ? await payload.find({ collection: 'documents', where, ...options }) : { docs: [] }
  const made = new Map(docs.map((document) => [document.key, document]))
  const missing = documents.filter((key) => !made.has(key))
  if (missing.length === 0) return documents.flatMap((key) => made.get(key) ?? [])
  const dead = { dedupeKey: { in: missing }, status: { equals: 'dead' } }
  const found = await payload.find({ collection: 'outbox', where: dead, ...options })
  const [first] = found.docs
  if (first) throw new Hopeless(`A document of this mail could not be made: ${first.lastError}`)
  throw new Error(`A document of this mail is not there: ${missing.join(', ')}`)
}

const attach = (documents: readonly Document[]) =>
  Promise.all(
    documents.map(async ({ fileName, mimeType, storageKey, sha256 }) => {
      const content = await readStored('documents', storageKey)
      const intact = content && createHash('sha256').update(content).digest('hex') === sha256
      if (!intact) throw new Error(`The file of document ${fileName} is missing or damaged`)
      return { filename: fileName, contentType: mimeType, content }
    }),
  )

/** Shown where the HTML names it, and listed with no papers. */
const inline = ({ cid, png }: InlineImage) => ({
  filename: `${cid}.png`,
  contentType: 'image/png',
  content: Buffer.from(png),
  cid,
  contentDisposition: 'inline' as const,
})

/** Gives the mail its name for ever, before the first attempt. */
async function nameMessage(tools: Tools, row: Outbox, { fromAddress }: MailSetting): Promise<string> {
  const messageId = `<${row.id}@${fromAddress.split('@')[1] ?? 'localhost'}>`
  const where = { id: { equals: row.id } }
  await compareAndSet(await systemRequest(tools), { collection: 'outbox', where, data: { messageId } })
  return messageId
}

type Content = {
  messageId: string
  subject: string
  html: string
  text: string
  attachments: (Attachment & { cid?: string; contentDisposition?: 'inline' | 'attachment' })[]
}

/** The whole message. Addresses go in as addresses, never as header text. */
function compose(settings: MailSetting, { to, cc = [], locale }: MailPayload, content: Content): Promise<Buffer> {
  const { fromName, fromAddress, replyTo } = settings
  const plain = (address: string) => ({ name: '', address })
  return new MailComposer({
    ...content,
    from: { name: fromName, address: fromAddress },
    to: to.map(plain),
    cc: cc.map(plain),
    ...(replyTo ? { replyTo: plain(replyTo) } : {}),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

const REMARKED = { shared: 'ownFailed', shipped: 'templateFailed' } as const

type Sent = { messageId: string; written: Written; delivered: Delivered }

async function record(tools: Tools, row: Outbox, { messageId, written, delivered }: Sent): Promise<void> {
  const { event, to, cc = [] } = mailPayload(row)
  const of = caseOfEffect(row)
  const { subject, instead } = written
  const [fault] = written.faults
  const { emlKey, refused } = delivered
  const lastError = tellRemarks([
    ...(refused.length > 0 ? [{ kind: 'refused', about: refused.join(', ') } as const] : []),
    ...(fault ? [{ kind: REMARKED[instead], about: fault.reason } as const] : []),
  ])
  await inTransaction(await systemRequest(tools), async (req) => {
    const now = tools.now()
    await markDone(req, row, now, { messageId, subject, emlKey, lastError, sentTo: [...to, ...cc].join(', ') })
    if (!of) return
    const about = await aboutCase(req, of, now)
    await appendEvent(req, caseEvent('mail-sent', about, { event, to, cc, messageId, subject }), of.kind)
    if (fault) await appendEvent(req, caseEvent('template-failed', about, { event, reason: fault.reason }), of.kind)
  })
}
