/** Brings the facts of a claim to core: its customer, its order lines, and what the house asks. */
import type { PayloadRequest } from 'payload'

import type { ClaimRequest } from '@/core/claims/requests'
import { type ClaimFacts, claimLineProblems } from '@/core/claims/submission'
import type { Warranty } from '@/core/claims/warranty'
import { DomainError, throwAll } from '@/core/errors'
import type { Customer, OrderLine } from '@/payload-types'
import type { Actor } from '../request/actor'
import { findCustomers, findReturnableLines } from '../rmas/eligibleLines'
import { type ClaimRules, loadClaimRules } from './claimRules'
import { lineWarranties } from './lineWarranties'

export type GatheredClaim = {
  readonly customer: Customer
  readonly orderLines: readonly OrderLine[]
  readonly warranties: ReadonlyMap<string, Warranty>
  readonly rules: ClaimRules
  readonly facts: ClaimFacts
}

/**
 * @param files of the draft that is sent
 * @throws DomainError NO_ACCESS_TO_CUSTOMER, CUSTOMER_INACTIVE, INVALID_INPUT when nobody can tell for whom it is
 */
export async function gatherClaim(
  req: PayloadRequest,
  actor: Actor,
  { files = 0, ...request }: ClaimRequest & { readonly files?: number },
): Promise<GatheredClaim> {
  const rules = await loadClaimRules(req)
  const asked = request.lines.flatMap(({ orderLine }) => orderLine ?? [])
  const found = await findReturnableLines(req, actor, asked)
  const customer = await requireCustomer(req, customerFor(actor, request, found))
  const warranties = await lineWarranties(req, { lines: request.lines, found }, rules)
  const facts: ClaimFacts = {
    request,
    found: found.map(({ id, customer: owner, quantityDelivered }) => ({
      id,
      customer: String(owner),
      quantityDelivered,
    })),
    customer: customer.id,
    warranties,
    damages: rules.damages.map(({ code }) => code),
    files,
    settings: rules,
  }
  return { customer, orderLines: found, warranties, rules, facts }
}

/** A draft holds what is unfinished, and nothing that is not the customer's. @throws DomainError | DomainErrors */
export async function gatherClaimDraft(req: PayloadRequest, actor: Actor, request: ClaimRequest) {
  const gathered = await gatherClaim(req, actor, request)
  throwAll(claimLineProblems(gathered.facts))
  return gathered
}

function customerFor(actor: Actor, { customer }: ClaimRequest, found: readonly OrderLine[]): string {
  if (customer !== undefined && actor.customers !== null && !actor.customers.includes(customer))
    throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'The caller does not act for this customer')
  const own = actor.kind === 'contact' && actor.customers.length === 1 ? actor.customers[0] : undefined
  const id = customer ?? (found[0] && String(found[0].customer)) ?? own
  if (id === undefined) throw new DomainError('INVALID_INPUT', 'For which customer?', CUSTOMER_MISSES)
  return id
}

const CUSTOMER_MISSES = { issues: [{ path: 'customer', code: 'invalid_type' }] }

async function requireCustomer(req: PayloadRequest, id: string): Promise<Customer> {
  const customer = (await findCustomers(req, [id])).get(id)
  if (!customer) throw new DomainError('NO_ACCESS_TO_CUSTOMER', 'There is no such customer')
  if (customer.status !== 'active') throw new DomainError('CUSTOMER_INACTIVE', 'The customer may not claim now')
  return customer
}
