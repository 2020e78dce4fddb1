/** What the address of the list of claims asks for. */
import { CLAIM_STATUSES, type ClaimStatus } from '@/core/claims/statuses'
import type { WarrantyClaim } from '@/payload-types'
import { type Paging, pagingIn, pagingParams } from '../paging'

export const CLAIM_GROUPS = ['none', 'status', 'month', 'customer'] as const

export type ClaimGroup = (typeof CLAIM_GROUPS)[number]

export type ClaimsQuery = Paging & {
  readonly q: string
  readonly status: ClaimStatus | null
  readonly group: ClaimGroup
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

const MOST_CHARACTERS = 100

/** What the address asks for; what it does not say, or says wrongly, is the default. */
export function claimsQuery({ q, status, group, page, size }: Asked): ClaimsQuery {
  return {
    q: typeof q === 'string' ? q.trim().slice(0, MOST_CHARACTERS) : '',
    status: CLAIM_STATUSES.find((one) => one === status) ?? null,
    group: CLAIM_GROUPS.find((one) => one === group) ?? 'none',
    ...pagingIn({ page, size }),
  }
}

/** The address of the list with what is not the default. */
export function claimsHref({ q, status, group, ...paging }: ClaimsQuery): string {
  const said = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(group === 'none' ? {} : { group }),
    ...pagingParams(paging),
  })
  return said.size > 0 ? `/claims?${said}` : '/claims'
}

type Grouped = Pick<WarrantyClaim, 'status' | 'submittedAt' | 'updatedAt' | 'customerNumber'>

/** When a claim was sent; a draft, when it was last changed. */
export const startOf = ({ submittedAt, updatedAt }: Pick<Grouped, 'submittedAt' | 'updatedAt'>): string =>
  submittedAt ?? updatedAt

/** Under which head a claim stands. */
function groupKey(claim: Grouped, group: ClaimGroup): string {
  const { status, customerNumber } = claim
  return { none: '', status, month: startOf(claim).slice(0, 7), customer: customerNumber ?? '' }[group]
}

/** Claims by the head they stand under; heads and claims keep their order. */
export function grouped<Claim extends Grouped>(claims: readonly Claim[], group: ClaimGroup): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = groupKey(claim, group)
    const known = groups.get(key)
    if (known) known.push(claim)
    else groups.set(key, [claim])
  }
  return groups
}
