/** What the database knows of the articles, order lines and files that answers name. */
import type { PayloadRequest } from 'payload'

import { type CaseRef, whereCase } from '@/core/cases'
import type { Day } from '@/core/day'
import type { Answers } from '@/core/forms/condition'
import { type FormDefinition, type InputKind, orderLineKey } from '@/core/forms/definition'
import type { Known } from '@/core/forms/judge'

export type Filled = { readonly definition: FormDefinition; readonly answers: Answers }

export type About = {
  readonly customer: string
  /** The draft whose files may be named; a request that is sent at once has none. */
  readonly draft: CaseRef | undefined
  readonly today: Day
}

export async function knownFacts(req: PayloadRequest, filled: readonly Filled[], about: About): Promise<Known> {
  const named = (kind: InputKind) => filled.flatMap(({ definition, answers }) => answersTo(kind, definition, answers))
  return {
    today: about.today,
    articles: await knownArticles(req, named('article')),
    orderLines: await ownOrderLines(req, named('orderLine'), about.customer),
    files: named('upload').length > 0 && about.draft ? await filesOf(req, about.draft) : new Map(),
  }
}

function answersTo(kind: InputKind, { fields }: FormDefinition, answers: Answers): string[] {
  return fields
    .filter((field) => field.kind === kind && Object.hasOwn(answers, field.name))
    .flatMap(({ name }) => answers[name] ?? [])
    .flatMap((answer) => (typeof answer === 'string' ? [answer.trim()] : []))
}

async function knownArticles(req: PayloadRequest, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const where = { number: { in: [...numbers] } }
  const options = { collection: 'articles', where, pagination: false, depth: 0, select: { number: true } } as const
  const { docs } = await req.payload.find({ ...options, overrideAccess: true, req })
  return new Set(docs.map(({ number }) => number))
}

/** Of the customer alone: a line of another one answers as one that does not exist. */
async function ownOrderLines(req: PayloadRequest, keys: readonly string[], customer: string) {
  const orders = keys.map((key) => key.slice(0, Math.max(0, key.lastIndexOf('/'))))
  if (orders.length === 0) return new Set<string>()
  const { docs } = await req.payload.find({
    collection: 'order-lines',
    where: { and: [{ customer: { equals: customer } }, { orderNumber: { in: orders } }] },
    pagination: false,
    depth: 0,
    select: { orderNumber: true, lineNumber: true },
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ orderNumber, lineNumber }) => orderLineKey(orderNumber, lineNumber)))
}

async function filesOf(req: PayloadRequest, draft: CaseRef) {
  const { docs } = await req.payload.find({
    collection: 'attachments',
    where: whereCase(draft),
    pagination: false,
    depth: 0,
    select: { mimeType: true, bytes: true },
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, mimeType, bytes }) => [id, { image: mimeType.startsWith('image/'), bytes }]))
}
