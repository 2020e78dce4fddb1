/** Warranty claims as the signed-in account sees them, and what the house asks with one. */
import type { Where } from 'payload'
import { cache } from 'react'

import type { Warranty } from '@/core/claims/warranty'
import type { FormDefinition } from '@/core/forms/definition'
import type { Locale } from '@/core/locale'
import { Id } from '@/core/rmas/requests'
import type { WarrantyClaim } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import type { ListedClaim } from '@/ui/claims/ClaimsTable'
import type { ClaimsQuery } from '@/ui/claims/claimsQuery'
import { call } from './call'
import { ourPayload } from './payload'
import { portalSettings } from './portal'
import { readForms } from './questions'
import { findMine, findOneOfMine } from './read'

/** Whether the pages of claims are there for this reader: the house may close them to its customers; staff go on. */
export async function claimsOpen({ actor, locale }: PortalSession): Promise<boolean> {
  return actor === 'staff' || (await portalSettings(locale)).menu.includes('claims')
}

export type ClaimQuestions = {
  readonly damages: readonly { readonly code: string; readonly title: string }[]
  /** Null where nothing is asked of the application. */
  readonly form: FormDefinition | null
  readonly freeEntryAllowed: boolean
  readonly termsRequired: boolean
}

export const claimQuestions = cache(async (locale: Locale): Promise<ClaimQuestions> => {
  const payload = await ourPayload()
  const settings = await payload.findGlobal({ slug: 'warranty-settings', depth: 0, locale, overrideAccess: true })
  const form = settings.form ? String(settings.form) : null
  return {
    damages: (settings.damages ?? []).map(({ code, title }) => ({ code, title })),
    form: form === null ? null : ((await readForms([form])).get(form) ?? null),
    freeEntryAllowed: settings.freeEntryAllowed !== false,
    termsRequired: settings.termsRequired !== false,
  }
})

type Checked = { readonly lines: readonly { readonly line: string; readonly warranty: Warranty | null }[] }

/** What is known of the warranty of these order lines, by their id. */
export async function findWarranties(orderLines: readonly string[]): Promise<ReadonlyMap<string, Warranty>> {
  if (orderLines.length === 0) return new Map()
  const lines = orderLines.map((id) => ({ line: id, orderLine: id, quantityClaimed: 1 }))
  const answer = await call<Checked>('POST', '/api/warranty-claims/check', { lines })
  if (!answer.ok) return new Map()
  return new Map(answer.body.lines.flatMap(({ line, warranty }) => (warranty ? [[line, warranty]] : [])))
}

const LISTED = {
  number: true,
  customerNumber: true,
  customerName: true,
  status: true,
  submittedAt: true,
  handledAt: true,
  updatedAt: true,
  note: true,
  claimForm: true,
  response: true,
  fileCount: true,
  invoiceNumber: true,
  unreadByCustomer: true,
} as const satisfies Record<Exclude<keyof ListedClaim, 'id'>, true>

/** Drafts first, then the newest. */
export async function findClaims({ q }: Pick<ClaimsQuery, 'q'>): Promise<ListedClaim[]> {
  const columns = ['number', 'lines.articleNumber', 'lines.articleName', 'lines.serialNumber', 'lines.orderNumber']
  const where: Where | undefined = q ? { or: columns.map((column) => ({ [column]: { like: q } })) } : undefined
  const { docs } = await findMine('warranty-claims', { where, select: LISTED, limit: 0, pagination: false })
  const at = ({ submittedAt, updatedAt }: ListedClaim) => submittedAt ?? updatedAt
  const isDraft = ({ status }: ListedClaim) => Number(status === 'draft')
  return docs.sort((a, b) => isDraft(b) - isDraft(a) || at(b).localeCompare(at(a)))
}

/** A claim that was sent, or null. Another customer's number is as one that does not exist. */
export const findClaim = cache((number: string) =>
  findOneOfMine('warranty-claims', { and: [{ number: { equals: number } }, { status: { not_equals: 'draft' } }] }),
)

/** The claim with this id, draft or sent; null when it is not the reader's. */
export const findClaimById = cache(async (id: string): Promise<WarrantyClaim | null> => {
  return Id.safeParse(id).success ? findOneOfMine('warranty-claims', { id: { equals: id } }) : null
})

/** The reader's open drafts for a customer, the last changed first. */
export async function findOpenClaims(customer: string): Promise<WarrantyClaim[]> {
  const where: Where = { and: [{ status: { equals: 'draft' } }, { customer: { equals: customer } }] }
  return (await findMine('warranty-claims', { where, sort: '-updatedAt', limit: 5 })).docs
}

const LINES_ON_PAGE = 25
const SEARCHED = ['orderNumber', 'articleNumber', 'externalArticleNumber', 'articleName', 'customerReference']

/** What was delivered to a customer, the newest first, as far as every word is found in it. */
export function findClaimableLines(customer: string, { q, page }: { readonly q: string; readonly page: number }) {
  const words = q.split(/\s+/).filter(Boolean)
  const where: Where = {
    and: [
      { customer: { equals: customer } },
      { quantityDelivered: { greater_than: 0 } },
      ...words.map((word): Where => ({ or: SEARCHED.map((column) => ({ [column]: { like: word } })) })),
    ],
  }
  const sort = ['-orderDate', '-orderNumber', 'lineNumber', 'id']
  return findMine('order-lines', { where, sort, limit: LINES_ON_PAGE, page })
}
