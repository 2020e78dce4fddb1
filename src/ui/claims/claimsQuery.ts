/** What the address of the list of claims asks for. */
import { CLAIM_STATUSES, type ClaimStatus } from '@/core/claims/statuses'

export const CLAIM_GROUPS = ['none', 'status', 'month', 'customer'] as const

export type ClaimGroup = (typeof CLAIM_GROUPS)[number]

export type ClaimsQuery = {
  readonly q: string
  readonly status: ClaimStatus | null
  readonly group: ClaimGroup
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

const MOST_CHARACTERS = 100

export function claimsQuery({ q, status, group }: Asked): ClaimsQuery {
  return {
    q: typeof q === 'string' ? q.trim().slice(0, MOST_CHARACTERS) : '',
    status: CLAIM_STATUSES.find((one) => one === status) ?? null,
    group: CLAIM_GROUPS.find((one) => one === group) ?? 'none',
  }
}

export function claimsHref({ q, status, group }: ClaimsQuery): string {
  const said = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(group === 'none' ? {} : { group }),
  })
  return said.size > 0 ? `/claims?${said}` : '/claims'
}

type Grouped = { readonly status: ClaimStatus; readonly at: string; readonly customer: string }

/** Under which head a claim stands; its rows keep their order. */
export function groupKey({ status, at, customer }: Grouped, group: ClaimGroup): string {
  return { none: '', status, month: at.slice(0, 7), customer }[group]
}
