/** A claim as it is stored, and a stored draft as the request it came from. */
import type { PayloadRequest } from 'payload'

import type { ClaimRequest } from '@/core/claims/requests'
import { serialKey } from '@/core/claims/serials'
import type { Warranty } from '@/core/claims/warranty'
import type { OrderLine, WarrantyClaim } from '@/payload-types'
import type { Actor } from '../request/actor'
import { readCase } from '../request/findCase'
import { answersIn, typedAnswers } from '../rmas/rmaAnswers'
import type { GatheredClaim } from './gatherClaim'

export type ClaimData = Omit<WarrantyClaim, 'id' | 'createdAt' | 'updatedAt'>
export type ClaimLine = NonNullable<WarrantyClaim['lines']>[number]

/** As a draft: numbered and frozen once it is sent. */
export function claimData(actor: Actor, request: ClaimRequest, gathered: GatheredClaim): ClaimData {
  const { customer, rules } = gathered
  const damage = request.damage?.trim() || null
  return {
    customer: customer.id,
    customerNumber: customer.number,
    customerName: customer.name,
    contact: actor.kind === 'contact' ? actor.id : null,
    onBehalfBy: actor.kind === 'staff' ? actor.id : null,
    status: 'draft',
    formEmail: request.formEmail ?? null,
    ccEmail: request.ccEmail ?? null,
    contactName: request.contactName?.trim() || null,
    contactPhone: request.contactPhone?.trim() || null,
    damage,
    damageTitle: rules.damages.find(({ code }) => code === damage)?.title ?? { nl: null, en: null },
    complaint: request.complaint?.trim() || null,
    returnAfterReview: request.returnAfterReview ?? null,
    answers: typedAnswers(rules.form ? [{ line: null, form: rules.form }] : [], null, request.answers),
    lines: linesOf(request, gathered),
  }
}

function linesOf({ lines }: ClaimRequest, { orderLines, warranties }: GatheredClaim): ClaimLine[] {
  const found = new Map(orderLines.map((line) => [line.id, line]))
  return lines.map((asked) => {
    const ordered = asked.orderLine === undefined ? undefined : found.get(asked.orderLine)
    return {
      line: asked.line,
      ...(ordered ? snapshotOf(ordered) : typedIn(asked)),
      quantityClaimed: asked.quantityClaimed,
      serialNumber: asked.serialNumber?.trim() || null,
      serialKey: serialKey(asked.serialNumber) || null,
      warranty: warrantyData(warranties.get(asked.line)),
      status: 'claimed' as const,
    }
  })
}

const snapshotOf = (line: OrderLine) => ({
  orderLine: line.id,
  orderNumber: line.orderNumber,
  customerReference: line.customerReference ?? null,
  deliveredAt: line.deliveredAt ?? line.shippedAt ?? null,
  invoiceNumber: line.invoiceNumber ?? null,
  invoiceDate: line.invoiceDate ?? null,
  articleNumber: line.articleNumber,
  externalArticleNumber: line.externalArticleNumber ?? null,
  articleName: line.articleName,
})

const typedIn = ({ articleNumber, articleName, orderNumber }: ClaimRequest['lines'][number]) => ({
  articleNumber: articleNumber?.trim() ?? '',
  articleName: articleName?.trim() ?? '',
  orderNumber: orderNumber?.trim() || null,
})

function warrantyData(warranty: Warranty | undefined): ClaimLine['warranty'] {
  if (!warranty) return { verdict: null, from: null, until: null, months: null, doubt: null }
  if (warranty.verdict === 'unknown')
    return { verdict: 'unknown', from: null, until: null, months: null, doubt: warranty.doubt }
  const { verdict, from, until, months } = warranty
  return { verdict, from, until, months, doubt: null }
}

/** A stored draft as the request it came from. */
export function claimRequestOf(draft: WarrantyClaim): ClaimRequest {
  const { formEmail, ccEmail, contactName, contactPhone, damage, complaint, returnAfterReview } = draft
  return {
    customer: String(draft.customer),
    lines: (draft.lines ?? []).map((line) => ({
      line: line.line ?? '',
      ...(line.orderLine
        ? { orderLine: String(line.orderLine) }
        : {
            articleNumber: line.articleNumber ?? '',
            articleName: line.articleName ?? '',
            ...(line.orderNumber ? { orderNumber: line.orderNumber } : {}),
          }),
      quantityClaimed: line.quantityClaimed,
      ...(line.serialNumber ? { serialNumber: line.serialNumber } : {}),
    })),
    ...(formEmail ? { formEmail } : {}),
    ...(ccEmail ? { ccEmail } : {}),
    ...(contactName ? { contactName } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    ...(damage ? { damage } : {}),
    ...(complaint ? { complaint } : {}),
    ...(typeof returnAfterReview === 'boolean' ? { returnAfterReview } : {}),
    ...answersIn(draft.answers),
  }
}

/** The claim as its caller may see it: the answer of every verb. */
export const readAsCaller = (req: PayloadRequest, id: string): Promise<WarrantyClaim> =>
  readCase(req, { kind: 'warranty-claims', id })
