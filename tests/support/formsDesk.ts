/** An admin who builds forms, and a customer who is asked them. */
import { afterAll, beforeAll } from 'vitest'

import type { Customer, Form } from '@/payload-types'
import { type Answer, type Caller, type Nazorg, startNazorg } from './nazorg'
import { login, makeContact, makeCustomer, makeUser } from './trade'

type Words = { readonly nl: string; readonly en: string }
type Block = Readonly<Record<string, unknown>>
type Kept = { doc: Form; errors?: { name: string; message: string; data: Record<string, unknown> }[] }

/** Boots before the tests of the file and stops after them. */
export function openFormsDesk() {
  const desk = {} as {
    nazorg: Nazorg
    customer: Customer
    stranger: Customer
    asContact: Caller
    contactToken: string
    asAgent: Caller
    asAdmin: Caller
  }
  beforeAll(async () => {
    const nazorg = await startNazorg()
    const [customer, stranger] = [await makeCustomer(nazorg), await makeCustomer(nazorg)]
    const staff = async (role: 'admin' | 'agent') =>
      nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, role)).email))
    const contactToken = await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email)
    const asContact = nazorg.as(contactToken)
    Object.assign(desk, {
      nazorg,
      customer,
      stranger,
      asContact,
      contactToken,
      asAgent: await staff('agent'),
      asAdmin: await staff('admin'),
    })
  })
  afterAll(() => desk.nazorg.stop())

  async function patch(id: string, locale: string, data: object, more = ''): Promise<Answer<Kept>> {
    const answer = await desk.asAdmin.send('PATCH', `/api/forms/${id}?locale=${locale}&depth=0${more}`, data)
    return { status: answer.status, body: (await answer.json()) as Kept }
  }

  /** Puts a form online, as an admin would: first in Dutch, then in English. */
  async function makeForm(fields: readonly Block[]): Promise<Form> {
    const data = { title: 'Schade', fields: inLanguage(fields, 'nl'), _status: 'draft' }
    const made = await desk.asAdmin.post<Kept>('/api/forms?locale=nl&depth=0', data)
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    const { id } = made.body.doc
    const english = withIds(inLanguage(fields, 'en'), made.body.doc.fields ?? [])
    const put = await patch(id, 'en', { title: 'Damage', fields: english, _status: 'published' })
    if (put.status !== 200) throw new Error(JSON.stringify(put.body))
    const options = { collection: 'forms', id, locale: 'all', depth: 0, overrideAccess: true } as const
    return (await desk.nazorg.payload.findByID(options)) as unknown as Form
  }
  return { desk, inBoth: (nl: string, en: string): Words => ({ nl, en }), makeForm, patch }
}

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && 'nl' in value

function inLanguage(value: unknown, locale: keyof Words): unknown {
  if (isWords(value)) return value[locale]
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, locale))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguage(one, locale)]))
}

type Row = { id?: unknown; options?: unknown; name?: unknown }

/** The other language of the same rows: they are told by their ids. */
function withIds(fields: unknown, stored: readonly unknown[]): unknown {
  return (fields as Row[]).map((field, index) => {
    const row = stored[index] as Row
    const options = (field.options ?? []) as Row[]
    const both = options.map((option, at) => ({ ...(row.options as Row[])[at], ...option }))
    return { ...row, ...field, name: row.name, ...(both.length > 0 ? { options: both } : {}), id: row.id }
  })
}
