'use server'

import { createHash } from 'node:crypto'
import { redirect } from 'next/navigation'

import {
  CreateRegistration,
  REGISTRATION_FIELDS,
  REGISTRATION_KINDS,
  type RegistrationField,
  type RegistrationKind,
} from '@/core/registrations/requests'
import { judgeVatNumber } from '@/core/registrations/vatNumber'
import { canonicalJson } from '@/core/timeline'
import type { Problem, RegisterState } from '@/ui/registration/registerState'
import { type Answer, call } from '../../../_lib/call'
import { openForm } from '../../../_lib/registration'

const CHOICES = ['withoutInvoices', 'extraLogin', 'acceptTerms'] as const

/** Sends what was filled in, or answers with the form as it was posted. */
export async function register(asked: string, before: RegisterState, form: FormData): Promise<RegisterState> {
  const kind = REGISTRATION_KINDS.find((one) => one === asked) ?? redirect('/register') // it comes back from the browser
  const typed = typedIn(kind, form)
  const opened = await openForm()
  const state: RegisterState = { ...before, attempt: before.attempt + 1, typed, problems: [], refused: null }
  const body = bodyOf(kind, typed, form)
  const problems = problemsOf(body, { kind, typed, termsRequired: Boolean(opened?.terms) })
  if (problems.length > 0) return { ...state, problems }

  const sent = await call('POST', '/api/registrations', body, { idempotencyKey: keyOf(String(form.get('once')), body) })
  if (sent.ok) redirect('/register/sent')
  return { ...state, ...refusalOf(sent), ...(await freshMarks(sent, state)) }
}

type Typed = Readonly<Record<string, string>>

function typedIn(kind: RegistrationKind, form: FormData): Typed {
  const names = [...REGISTRATION_FIELDS[kind], ...CHOICES]
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
}

function bodyOf(kind: RegistrationKind, typed: Typed, form: FormData): Record<string, unknown> {
  const fields = Object.fromEntries(REGISTRATION_FIELDS[kind].map((name) => [name, typed[name] ?? '']))
  const wishes =
    kind === 'access' ? { withoutInvoices: isOn(typed, 'withoutInvoices'), extraLogin: isOn(typed, 'extraLogin') } : {}
  const termsHash = String(form.get('termsHash') ?? '')
  return {
    kind,
    ...fields,
    ...wishes,
    acceptTerms: isOn(typed, 'acceptTerms'),
    ...(termsHash && { termsHash }),
    formToken: String(form.get('formToken') ?? ''),
    website: String(form.get('website') ?? ''),
  }
}

const isOn = (typed: Typed, name: string): boolean => typed[name] === 'on'

type Asked = { readonly kind: RegistrationKind; readonly typed: Typed; readonly termsRequired: boolean }

/** Every problem at once, in the order of the form. The API judges again. */
function problemsOf(body: object, { kind, typed, termsRequired }: Asked): Problem[] {
  const parsed = CreateRegistration.safeParse(body)
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])))
  const found = REGISTRATION_FIELDS[kind].flatMap((field): Problem[] => {
    if (wrong.has(field)) return [{ field, code: codeOf(field, typed[field] ?? '') }]
    return field === 'vatNumber' && isMalformed(typed) ? [{ field, code: 'vat' }] : []
  })
  const terms: Problem[] = termsRequired && !isOn(typed, 'acceptTerms') ? [{ field: 'acceptTerms', code: 'terms' }] : []
  return [...found, ...terms]
}

function codeOf(field: RegistrationField, value: string): Problem['code'] {
  if (value.trim() === '') return 'missing'
  if (field === 'contactName') return 'name'
  return field === 'email' ? 'email' : 'wrong'
}

const isMalformed = ({ vatNumber = '', countryCode = '' }: Typed): boolean =>
  judgeVatNumber(vatNumber, countryCode).kind === 'malformed'

type Refused = Exclude<Answer<unknown>, { ok: true }>

function refusalOf({ status, errors }: Refused): Pick<RegisterState, 'refused' | 'problems'> {
  const code = errors[0]?.name
  if (code === 'VAT_NUMBER_INVALID') return { refused: null, problems: [{ field: 'vatNumber', code: 'vat' }] }
  if (code === 'TERMS_NOT_ACCEPTED') return { refused: null, problems: [{ field: 'acceptTerms', code: 'terms' }] }
  if (code === 'FORM_NOT_TRUSTED') return { refused: 'untrusted', problems: [] }
  if (code === 'TERMS_CHANGED') return { refused: 'changed', problems: [] }
  return { refused: status === 429 ? 'busy' : 'failed', problems: [] }
}

/** A mark that is too young ripens; one that is too old, or terms that changed, are asked for anew. */
async function freshMarks({ errors }: Refused, { formToken }: RegisterState) {
  const code = errors[0]?.name
  const opened = await openForm()
  if (code === 'TERMS_CHANGED') return { termsHash: opened?.terms?.hash ?? null }
  return code === 'FORM_NOT_TRUSTED' && formToken === null ? { formToken: opened?.formToken ?? null } : {}
}

/** The page may be shown again by going back: the same answers are one registration, others another. */
const keyOf = (once: string, body: object): string =>
  createHash('sha256').update(canonicalJson({ once, body })).digest('hex')
