/** Everything that a draft or a submission needs to know, read in its transaction. */

import type { PayloadRequest } from 'payload'
import { DomainError, throwAll } from '@/core/errors'
import { type FormPlace, formPlaces } from '@/core/rmas/answers'
import { offeredReasons } from '@/core/rmas/reasons'
import { type CreateRmaRequest, lineName } from '@/core/rmas/requests'
import {
  freeEntryProblems,
  lineProblems,
  type SubmissionFacts,
  submissionProblems,
  unknownReasons,
} from '@/core/rmas/submission'
import { transportProblems } from '@/core/rmas/transport'
import { allReasons } from '@/db/returnReasons'
import type { Customer, OrderLine } from '@/payload-types'
import { type Answered, judgeAnswers } from '../forms/judgeAnswers'
import type { Actor } from '../request/actor'
import { findCustomers, findReturnableLines, judgeLine, refusalsOf, refusalsOfFreeEntry } from './eligibleLines'
import { type HouseRules, loadHouseRules } from './houseRules'

/** What a draft holds already, and may go on holding though it is offered no longer: sending it is refused then. */
type Held = { readonly reasons: readonly string[]; readonly transport: string; readonly freeEntries: boolean }

/** What was asked for, without the flags that say what to do with it. */
export type RmaRequest = Omit<CreateRmaRequest, 'draft'>

export type Gathered = {
  readonly customer: Customer
  /** In the order of the request, which may hold articles that were typed in beside them. */
  readonly orderLines: readonly OrderLine[]
  /** Where a form is asked. */
  readonly places: readonly FormPlace[]
  readonly reasonPer: HouseRules['reasonPer']
}

/** `until` is the last day of return by order line, null where no window closes. */
export type GatheredSubmission = Gathered & {
  readonly until: ReadonlyMap<string, string | null>
  readonly answered: readonly Answered[]
}

export type Sending = { readonly rules: HouseRules; readonly draft?: string }

/**
 * The customer and order lines of a draft.
 *
 * @throws DomainError | DomainErrors for unknown, doubled or mixed lines, unknown reasons, and a customer that is not the actor's
 */
export async function gatherDraft(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest & { readonly held?: Held },
): Promise<Gathered> {
  const found = await findAsked(req, actor, request)
  const facts = asFacts(request, found)
  throwAll(lineProblems({ ...facts, customer: request.customer ?? null }))
  const customer = await requireCustomer(req, actor, request, found)
  const reasons = await allReasons(req)
  const offered = offeredReasons(reasons, (customer.segments ?? []).map(String))
  const rules = await loadHouseRules(req)
  throwAll([
    ...unknownReasons({ ...facts, reason: request.reason ?? null }, [...offered, ...(request.held?.reasons ?? [])]),
    ...(request.held?.transport === request.transport ? [] : transportProblems(request.transport, rules)),
    ...(request.held?.freeEntries ? [] : freeEntryProblems(facts, rules)),
  ])
  return {
    customer,
    orderLines: inOrder(request, found),
    places: placesOf(request, reasons),
    reasonPer: rules.reasonPer,
  }
}

/**
 * As gatherDraft, and all that must hold before it may be sent.
 *
 * @throws DomainError | DomainErrors naming every refusal of the request and of each line
 */
export async function gatherSubmission(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest & Pick<SubmissionFacts, 'images'>,
  { rules, draft }: Sending,
): Promise<GatheredSubmission> {
  const found = await findAsked(req, actor, request)
  const customer = await requireCustomer(req, actor, request, found)
  const reasons = await allReasons(req)
  const problems = submissionProblems({
    ...asFacts(request, found),
    customer: request.customer ?? null,
    reason: request.reason ?? null,
    acceptTerms: request.acceptTerms === true,
    ...(request.transport === undefined ? {} : { transport: request.transport }),
    images: request.images,
    reasons,
    customerSegments: (customer.segments ?? []).map(String),
    creator: actor.kind === 'contact' ? 'customer' : 'staff',
    settings: rules,
  })
  const orderLines = inOrder(request, found)
  const asked = new Map(request.lines.map((line) => [lineName(line), line.quantityRequested]))
  const verdicts = orderLines.map((line) => [line.id, judgeLine(line, customer, rules, asked.get(line.id))] as const)
  const places = placesOf(request, reasons)
  const about = {
    customer: customer.id,
    draft: draft === undefined ? undefined : ({ kind: 'rmas', id: draft } as const),
    today: rules.today,
  }
  const judged = await judgeAnswers(req, askedAt(request, places), about)
  const free = request.lines.filter(({ freeEntry }) => freeEntry !== undefined).map(lineName)
  throwAll([
    ...problems,
    ...verdicts.flatMap(([line, verdict]) => refusalsOf(line, asked.get(line), verdict)),
    ...free.flatMap((line) => refusalsOfFreeEntry(line, customer, rules)),
    ...judged.problems,
    ...(draft === undefined ? strayAnswers(request, judged.answered) : []),
  ])
  const until = new Map(verdicts.map(([line, verdict]) => [line, verdict.until]))
  return { customer, orderLines, places, reasonPer: rules.reasonPer, until, answered: judged.answered }
}

async function findAsked(req: PayloadRequest, actor: Actor, { lines, customer }: RmaRequest): Promise<OrderLine[]> {
  if (customer !== undefined && actor.customers !== null && !actor.customers.includes(customer)) {
    throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'The caller does not act for this customer')
  }
  return findReturnableLines(
    req,
    actor,
    lines.flatMap(({ orderLine }) => orderLine ?? []),
  )
}

const asFacts = ({ lines }: RmaRequest, found: readonly OrderLine[]) => ({
  lines: lines.map((line) => ({
    line: lineName(line),
    free: line.freeEntry !== undefined,
    reason: line.reason ?? null,
  })),
  found: found.map(({ id, customer }) => ({ id, customer: String(customer) })),
})

function inOrder({ lines }: RmaRequest, found: readonly OrderLine[]): OrderLine[] {
  const byId = new Map(found.map((line) => [line.id, line]))
  return lines.flatMap(({ orderLine }) => (orderLine && byId.get(orderLine)) || [])
}

/**
 * The customer of the lines; without order lines the one named, or the contact's first.
 *
 * @throws DomainError INVALID_INPUT for typed articles of a contact who acts for several customers and names none
 */
async function requireCustomer(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest,
  found: readonly OrderLine[],
): Promise<Customer> {
  const ofLines = found[0] && String(found[0].customer)
  const id = ofLines ?? request.customer ?? ownCustomer(actor, request)
  const customer = id === undefined ? undefined : (await findCustomers(req, [id])).get(id)
  if (customer) return customer
  const unknown = request.lines.find(({ orderLine }) => orderLine !== undefined)
  if (unknown) throw new DomainError('UNKNOWN_ORDER_LINE', 'No such order line', { line: lineName(unknown) })
  if (request.lines.length > 0) throw new DomainError('INVALID_INPUT', 'For which customer?', CUSTOMER_MISSES)
  throw new DomainError('NO_LINES', 'Without lines the customer is not known')
}

function placesOf(request: RmaRequest, reasons: readonly { id: string; form: string | null }[]): FormPlace[] {
  const forms = new Map(reasons.map(({ id, form }) => [id, form]))
  const lines = request.lines.map((line) => ({ line: lineName(line), reason: line.reason }))
  return formPlaces({ reason: request.reason, lines }, (reason) => forms.get(reason) ?? null)
}

/** Answers where nothing is asked: at a line that has the reason of the whole, or with a reason that has no form. */
function strayAnswers({ answers, lines }: RmaRequest, answered: readonly Pick<Answered, 'line'>[]): DomainError[] {
  const asked = new Set(answered.map(({ line }) => line))
  const given = [{ line: null, answers }, ...lines.map((line) => ({ line: lineName(line), answers: line.answers }))]
  return given
    .filter(({ line }) => !asked.has(line))
    .flatMap(({ line, answers: stray }) =>
      Object.keys(stray ?? {}).map((field) => {
        const place = { field, label: field, ...(line === null ? {} : { line }) }
        return new DomainError('ANSWER_UNKNOWN', `Nothing asks for ${field}`, place)
      }),
    )
}

const askedAt = ({ answers, lines }: RmaRequest, places: readonly FormPlace[]) =>
  places.map((place) => {
    const own = place.line === null ? answers : lines.find((line) => lineName(line) === place.line)?.answers
    return { ...place, answers: own ?? {} }
  })

const CUSTOMER_MISSES = { issues: [{ path: 'customer', code: 'invalid_type' }] }

function ownCustomer(actor: Actor, { lines }: RmaRequest): string | undefined {
  if (actor.kind !== 'contact') return undefined
  return lines.length > 0 && actor.customers.length > 1 ? undefined : actor.customers[0]
}
