import { languageOf } from '@access/rules'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { offeredLocale } from '@/core/locale'
import { CreateRegistration } from '@/core/registrations/requests'
import { isInVies, judgeVatNumber } from '@/core/registrations/vatNumber'
import { useLimit } from '@/db/limits'
import { enqueueVatCheck } from '@/outbox/enqueue'
import type { Registration } from '@/payload-types'
import { notBefore } from '../accounts/sameWork'
import { dealerOf } from '../dealers/findDealer'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { once } from '../request/idempotency'
import { currentTerms, recordAcceptedTerms, requireSameTerms } from '../rmas/acceptTerms'
import { isTrusted } from './formToken'
import { queueRegistrationMails } from './mails'
import { loadRegistrationRules, type RegistrationRules } from './registrationRules'

const ANSWER_AFTER_MS = 300
const DAY_MS = 24 * 60 * 60 * 1000

/** The same for everybody: whether an address or a company is known here is nobody's business. */
const Received = z.strictObject({ received: z.literal(true) })
const ANSWER: AnswerOf<typeof Received> = { received: true }

/**
 * POST /api/registrations: asks to become a customer, or to act for one. Open to strangers, who write and read nothing else.
 * 201 means stored and queued; who applied is looked up by staff alone.
 */
export const createRegistration: Endpoint = {
  path: '/',
  method: 'post',
  custom: described({
    who: ['everybody'],
    body: CreateRegistration,
    answers: Received,
    status: 201,
    once: true,
    errors: ['TERMS_NOT_ACCEPTED', 'TERMS_CHANGED', 'REGISTRATION_CLOSED', 'FORM_NOT_TRUSTED', 'VAT_NUMBER_INVALID'],
  }),
  handler: async (req) => {
    const since = performance.now()
    const asked = await readBody(req, CreateRegistration)
    const rules = await loadRegistrationRules(req)
    requirePerson(req, asked)
    if (!rules.kinds.includes(asked.kind))
      throw new DomainError('REGISTRATION_CLOSED', `No ${asked.kind} registrations`)
    const vat = vatOf(asked)
    if (rules.termsRequired) await requireTerms(req, asked)
    // Our mails go to an address that nobody has confirmed: a few a day, so that nobody is flooded with them.
    const limit = { name: 'registration', allowed: 5, windowMs: DAY_MS, now: new Date() }
    await useLimit(req, { ...limit, subject: asked.email })
    const answer = await once(req, {
      body: asked,
      again: async () => ANSWER,
      stands: async () => true,
      work: async (inside) => {
        await store(inside, { asked, rules, vat })
        return { status: 201, body: ANSWER }
      },
    })
    // A dealer's contacts are mailed, and those of nobody are not: the time must not tell which it was.
    if (asked.kind === 'endCustomer') await notBefore(since, ANSWER_AFTER_MS)
    return answer
  },
}

/** @throws DomainError FORM_NOT_TRUSTED: no person fills in what is hidden, or everything within a moment */
function requirePerson(req: PayloadRequest, { website, formToken }: CreateRegistration): void {
  if (!website && isTrusted(req.payload.secret, formToken, new Date())) return
  throw new DomainError('FORM_NOT_TRUSTED', 'Filled in by a program, or opened too long ago')
}

type Vat = { readonly number: string | null; readonly inVies: boolean }

function vatOf(asked: CreateRegistration): Vat {
  if (asked.kind !== 'business') return { number: null, inVies: false }
  const verdict = judgeVatNumber(asked.vatNumber, asked.countryCode)
  if (verdict.kind === 'malformed')
    throw new DomainError('VAT_NUMBER_INVALID', 'No VAT number can be written like this')
  return { number: verdict.number, inVies: verdict.kind === 'wellFormed' && isInVies(verdict.country) }
}

async function requireTerms(req: PayloadRequest, { acceptTerms, termsHash }: CreateRegistration): Promise<void> {
  if (!(await currentTerms(req))) return
  if (acceptTerms !== true) throw new DomainError('TERMS_NOT_ACCEPTED', 'The terms were not accepted')
  await requireSameTerms(req, termsHash)
}

type Asked = { readonly asked: CreateRegistration; readonly rules: RegistrationRules; readonly vat: Vat }

async function store(req: PayloadRequest, { asked, rules, vat }: Asked): Promise<void> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const { languages } = await req.payload.findGlobal({ slug: 'portal-settings', ...options })
  const waits = rules.askVies && vat.inVies
  const now = new Date().toISOString()
  const registration = await req.payload.create({
    collection: 'registrations',
    data: {
      ...dataOf(asked),
      dealer: asked.kind === 'endCustomer' ? await dealerOf(req, asked.dealerNumber) : null,
      locale: offeredLocale(languageOf(req), languages),
      vatNumber: vat.number,
      status: waits ? 'unchecked' : 'open',
      vatCheck: waits ? 'pending' : 'notAsked',
      acceptedTerms: asked.acceptTerms ? ((await recordAcceptedTerms(req, now)) ?? undefined) : undefined,
      submittedAt: now,
      dueOn: rules.dueOn,
    },
    ...options,
  })
  await queueRegistrationMails(req, registration, rules)
  if (waits) await enqueueVatCheck(req, registration.id, registration.name)
}

type Data = Pick<Registration, 'name' | 'kind' | 'contactName' | 'email'> & Partial<Registration>

function dataOf(asked: CreateRegistration): Data {
  const { kind, contactName, email, phone, remarks } = asked
  const person = { kind, contactName, email, phone, remarks: remarks?.trim() || null }
  if (kind === 'access') {
    const { companyName: name, customerNumber, withoutInvoices = false, extraLogin = false } = asked
    return { ...person, name, customerNumber, withoutInvoices, extraLogin }
  }
  const { street, houseNumber, postalCode, city, countryCode } = asked
  const name = kind === 'private' ? contactName : asked.companyName
  const claimed = kind === 'endCustomer' ? { customerNumber: asked.dealerNumber } : {}
  return { ...person, ...claimed, name, address: { street, houseNumber, postalCode, city, countryCode } }
}
