/** Everything that a draft or a submission needs to know, read in its transaction. */
import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { type FormPlace, formPlaces } from '@/core/rmas/answers'
import type { CreateRmaRequest } from '@/core/rmas/requests'
import { lineProblems, offeredReasons, submissionProblems, unknownReasons } from '@/core/rmas/submission'
import type { Customer, OrderLine } from '@/payload-types'
import { type Answered, judgeAnswers } from '../forms/judgeAnswers'
import type { Actor } from '../request/actor'
import { findCustomers, findReturnableLines, judgeLine, refusalsOf } from './eligibleLines'
import type { HouseRules } from './houseRules'

/** What was asked for, without the flags that say what to do with it. */
export type RmaRequest = Omit<CreateRmaRequest, 'draft'>

export type Gathered = {
  readonly customer: Customer
  /** In the order of the request. */
  readonly orderLines: readonly OrderLine[]
  /** Where a form is asked. */
  readonly places: readonly FormPlace[]
}

/** `until` is the last day of return by order line, null where no window closes. */
export type GatheredSubmission = Gathered & {
  readonly until: ReadonlyMap<string, string | null>
  readonly answered: readonly Answered[]
}

export type Sending = { readonly rules: HouseRules; readonly draft: string | undefined }

/**
 * The customer and order lines of a draft. Reasons that the draft `held` before may stay, though no longer offered.
 *
 * @throws DomainError | DomainErrors for unknown, doubled or mixed lines, unknown reasons, and a customer that is not the actor's
 */
export async function gatherDraft(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest & { readonly held?: readonly string[] },
): Promise<Gathered> {
  const found = await findAsked(req, actor, request)
  throwAll(lineProblems({ ...asFacts(request, found), customer: request.customer ?? null }))
  const customer = await requireCustomer(req, actor, request, found)
  const reasons = await loadReasons(req)
  const offered = offeredReasons(reasons, (customer.segments ?? []).map(String))
  throwAll(unknownReasons(request, [...offered, ...(request.held ?? [])]))
  return { customer, orderLines: inOrder(request, found), places: placesOf(request, reasons) }
}

/**
 * As gatherDraft, and all that must hold before it may be sent.
 *
 * @throws DomainError | DomainErrors naming every refusal of the request and of each line
 */
export async function gatherSubmission(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest,
  { rules, draft }: Sending,
): Promise<GatheredSubmission> {
  const found = await findAsked(req, actor, request)
  const customer = await requireCustomer(req, actor, request, found)
  const reasons = await loadReasons(req)
  const problems = submissionProblems({
    ...asFacts(request, found),
    customer: request.customer ?? null,
    reason: request.reason ?? null,
    acceptTerms: request.acceptTerms === true,
    reasons,
    customerSegments: (customer.segments ?? []).map(String),
    creator: actor.kind === 'contact' ? 'customer' : 'staff',
    settings: rules,
  })
  const orderLines = inOrder(request, found)
  const asked = new Map(request.lines.map(({ orderLine, quantityRequested }) => [orderLine, quantityRequested]))
  const verdicts = orderLines.map((line) => [line.id, judgeLine(line, customer, rules, asked.get(line.id))] as const)
  const places = placesOf(request, reasons)
  const about = {
    customer: customer.id,
    draft: draft === undefined ? undefined : ({ kind: 'rmas', id: draft } as const),
    today: rules.today,
  }
  const judged = await judgeAnswers(req, askedAt(request, places), about)
  const refused = verdicts.flatMap(([line, verdict]) => refusalsOf(line, asked.get(line), verdict))
  throwAll([...problems, ...refused, ...judged.problems])
  const until = new Map(verdicts.map(([line, verdict]) => [line, verdict.until]))
  return { customer, orderLines, places, until, answered: judged.answered }
}

async function findAsked(req: PayloadRequest, actor: Actor, { lines, customer }: RmaRequest): Promise<OrderLine[]> {
  if (actor.kind === 'contact' && customer !== undefined && !actor.customers.includes(customer)) {
    throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'The contact does not act for this customer')
  }
  return findReturnableLines(
    req,
    actor,
    lines.map(({ orderLine }) => orderLine),
  )
}

const asFacts = ({ lines }: RmaRequest, found: readonly OrderLine[]) => ({
  lines: lines.map(({ orderLine, reason }) => ({ orderLine, reason: reason ?? null })),
  found: found.map(({ id, customer }) => ({ id, customer: String(customer) })),
})

function inOrder({ lines }: RmaRequest, found: readonly OrderLine[]): OrderLine[] {
  const byId = new Map(found.map((line) => [line.id, line]))
  return lines.flatMap(({ orderLine }) => byId.get(orderLine) ?? [])
}

/** The customer of the lines; of an empty draft the one named, or the contact's first. */
async function requireCustomer(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest,
  found: readonly OrderLine[],
): Promise<Customer> {
  const ofLines = found[0] && String(found[0].customer)
  const id = ofLines ?? request.customer ?? (actor.kind === 'contact' ? actor.customers[0] : undefined)
  const customer = id === undefined ? undefined : (await findCustomers(req, [id])).get(id)
  if (customer) return customer
  const [unknown] = request.lines
  if (unknown) throw new DomainError('UNKNOWN_ORDER_LINE', 'No such order line', { line: unknown.orderLine })
  throw new DomainError('NO_LINES', 'Without lines the customer is not known')
}

function placesOf(request: RmaRequest, reasons: readonly { id: string; form: string | null }[]): FormPlace[] {
  const forms = new Map(reasons.map(({ id, form }) => [id, form]))
  return formPlaces(request, (reason) => forms.get(reason) ?? null)
}

const askedAt = ({ answers, lines }: RmaRequest, places: readonly FormPlace[]) =>
  places.map((place) => {
    const own = place.line === null ? answers : lines.find(({ orderLine }) => orderLine === place.line)?.answers
    return { ...place, answers: own ?? {} }
  })

async function loadReasons(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    where: { online: { equals: true } },
    limit: 500,
    pagination: false,
    depth: 0,
    locale: languageOf(req),
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, online, segments, form }) => ({
    id,
    online: online === true,
    form: form ? String(form) : null,
    segments: (segments ?? []).map(String),
  }))
}
