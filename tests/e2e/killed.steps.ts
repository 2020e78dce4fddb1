/** What goes on in the house while it is killed: RMAs are sent and decided, goods counted, files added. Steps of killed.e2e.test.ts. */
import type { Attachment, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { makeJpeg, makePdf } from '../support/madeFiles'
import type { Nazorg } from '../support/nazorg'
import type { Random } from '../support/random'
import type { App } from '../support/startApp'
import { PASSWORD } from '../support/trade'
import { until } from '../support/until'
import { formOf } from '../support/upload'

/** What is to be done, and how often. */
export type Kind = 'submission' | 'decision' | 'receipt' | 'upload'
export type Work = Readonly<Record<Kind, number>>

/** What was there before: RMAs that wait for a decision or whose goods come in, and drafts that wait for files. */
export type Prepared = {
  readonly lines: readonly OrderLine[]
  readonly reason: ReturnReason
  readonly asked: readonly Rma[]
  readonly approved: readonly Rma[]
  readonly drafts: readonly Rma[]
}

/** What was answered with 200 or 201. */
export type Answers = Readonly<Record<Exclude<Kind, 'upload'>, Rma[]>> & { readonly upload: Attachment[] }

type Tokens = { readonly contact: string; readonly agent: string }
type Reply = { readonly status: number; readonly body: unknown }
type Call = {
  readonly url: string
  readonly token?: string
  readonly headers?: Record<string, string>
  readonly body: BodyInit
}

async function post(app: App, { url, token, headers, body }: Call): Promise<Reply> {
  const who: Record<string, string> = token ? { Authorization: `JWT ${token}` } : {}
  const answer = await fetch(`${app.url}${url}`, { method: 'POST', headers: { ...who, ...headers }, body })
  return { status: answer.status, body: await answer.json() }
}

const json = (body: unknown) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

export async function tokenOf(app: App, collection: 'users' | 'contacts', email: string): Promise<string> {
  const login = json({ email, password: PASSWORD })
  const { body } = await post(app, { url: `/api/${collection}/login`, ...login })
  return (body as { token: string }).token
}

type Ask = { readonly line: OrderLine; readonly reason: ReturnReason; readonly pieces: number }

/** An order line of `pieces` on its own, returned, and not decided yet. */
export async function makeAsked({ as }: Nazorg, { contact }: Tokens, { line, reason, pieces }: Ask): Promise<Rma> {
  const lines = [{ orderLine: line.id, quantityRequested: pieces }]
  const sent = { lines, reason: reason.id, acceptTerms: true }
  return (await as(contact).post<{ doc: Rma }>('/api/rmas', sent)).body.doc
}

/** As makeAsked, approved, and not arrived yet. */
export async function makeApproved(nazorg: Nazorg, tokens: Tokens, ask: Ask): Promise<Rma> {
  const rma = await makeAsked(nazorg, tokens, ask)
  const agent = nazorg.as(tokens.agent)
  return (await agent.post<{ doc: Rma }>(`/api/rmas/${rma.id}/decide`, wholly(rma))).body.doc
}

const wholly = ({ lines }: Rma) => ({
  lines: (lines ?? []).map(({ id, quantityRequested }) => ({ id, quantityApproved: quantityRequested })),
})

/** The kinds of work in some order, each as often as is asked. */
export function mixed(random: Random, work: Work): Kind[] {
  const left = (Object.entries(work) as [Kind, number][]).flatMap(([kind, times]) => Array<Kind>(times).fill(kind))
  return left.map((_, at) => {
    const other = random.integer(at, left.length - 1)
    const kind = left[other] as Kind
    left[other] = left[at] as Kind
    return kind
  })
}

/** Does each piece of work until its answer is final: a broken connection or a running mark is tried again with the same key. */
export class House {
  readonly answers: Answers = { submission: [], decision: [], receipt: [], upload: [] }
  private readonly begun = { submission: 0, decision: 0, receipt: 0, upload: 0 }
  /** Per RMA the receipt before: the next one names the revision that it left. */
  private readonly counted: Promise<Rma>[]
  private readonly photo = makeJpeg({ width: 1200, height: 900 })

  constructor(
    private readonly current: () => Promise<App>,
    private readonly tokens: Tokens,
    private readonly prepared: Prepared,
  ) {
    this.counted = prepared.approved.map((rma) => Promise.resolve(rma))
  }

  get done(): number {
    return Object.values(this.answers).reduce((sum, answered) => sum + answered.length, 0)
  }

  async run(kind: Kind): Promise<void> {
    const index = this.begun[kind]++
    if (kind === 'submission') this.answers.submission.push(await this.submit(index))
    if (kind === 'decision') this.answers.decision.push(await this.decide(index))
    if (kind === 'receipt') this.answers.receipt.push(await this.receive(index))
    if (kind === 'upload') this.answers.upload.push(await this.upload(index))
  }

  private async untilDone<Doc>(call: Call, key: string): Promise<Doc> {
    const headers = { ...call.headers, 'Idempotency-Key': key }
    return until(async () => {
      const app = await this.current()
      const answer = await post(app, { ...call, headers }).catch(() => null) // killed under our hands
      if (answer && answer.status < 300) return (answer.body as { doc: Doc }).doc
      if (answer && !isRunning(answer)) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
      return null
    }, 120_000)
  }

  private submit(index: number): Promise<Rma> {
    const { lines, reason } = this.prepared
    const asked = [{ orderLine: lines[index % lines.length]?.id, quantityRequested: 1 }]
    const body = { lines: asked, reason: reason.id, acceptTerms: true, remarks: `nr ${index}` }
    return this.untilDone({ url: '/api/rmas', token: this.tokens.contact, ...json(body) }, `submission-${index}`)
  }

  /** Wholly, with a label: two papers are made for it. */
  private decide(index: number): Promise<Rma> {
    const rma = this.prepared.asked[index] as Rma
    const body = { ...wholly(rma), label: true }
    return this.untilDone(
      { url: `/api/rmas/${rma.id}/decide`, token: this.tokens.agent, ...json(body) },
      `decision-${index}`,
    )
  }

  private receive(index: number): Promise<Rma> {
    const at = index % this.counted.length
    const before = this.counted[at] as Promise<Rma>
    const next = before.then(({ id, revision, lines }) => {
      const body = { revision, lines: [{ id: lines?.[0]?.id, quantity: 1 }] }
      return this.untilDone<Rma>(
        { url: `/api/rmas/${id}/receive`, token: this.tokens.agent, ...json(body) },
        `receipt-${index}`,
      )
    })
    this.counted[at] = next
    return next
  }

  private async upload(index: number): Promise<Attachment> {
    const { drafts } = this.prepared
    const file =
      index % 2 === 0
        ? { name: `${index}.jpg`, type: 'image/jpeg', data: await this.photo }
        : {
            name: `${index}.pdf`,
            type: 'application/pdf',
            data: makePdf([], { text: `Retour ${index}`.repeat(20_000) }),
          }
    const { headers, body } = formOf(file)
    const url = `/api/rmas/${drafts[index % drafts.length]?.id}/attachments`
    return this.untilDone({ url, token: this.tokens.contact, headers, body: new Uint8Array(body) }, `upload-${index}`)
  }
}

/** The first request with this key runs still. */
const isRunning = ({ body }: Reply): boolean =>
  (body as { errors?: { name: string }[] }).errors?.[0]?.name === 'IDEMPOTENCY_KEY_RUNNING'
