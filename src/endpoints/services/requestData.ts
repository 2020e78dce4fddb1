/** A service request as it is stored. */
import type { PayloadRequest } from 'payload'

import type { Answers } from '@/core/forms/condition'
import type { ServiceRequest } from '@/payload-types'
import type { Actor } from '../request/actor'
import { readCase } from '../request/findCase'
import { typedAnswers } from '../rmas/rmaAnswers'
import type { Service } from './requireService'

export type RequestData = Omit<ServiceRequest, 'id' | 'createdAt' | 'updatedAt'>

/** As a draft: numbered and frozen once it is sent. */
export function requestData(actor: Actor, service: Service, answers: Answers | undefined): RequestData {
  const { customer, type, title, form } = service
  return {
    type: type.id,
    title: { nl: title.nl, en: title.en },
    customer: customer.id,
    customerNumber: customer.number,
    customerName: customer.name,
    contact: actor.kind === 'contact' ? actor.id : null,
    onBehalfBy: actor.kind === 'staff' ? actor.id : null,
    status: 'draft',
    answers: typedAnswers([{ line: null, form }], null, answers),
  }
}

export const readAsCaller = (req: PayloadRequest, id: string): Promise<ServiceRequest> =>
  readCase(req, { kind: 'service-requests', id })
