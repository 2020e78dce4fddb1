/** Forms as the portal's pages put them to customers. */
import { messagesOf } from '@messages/translate'

import { type FormProblem, formProblems } from '@/core/forms/checkForm'
import { type FormDefinition, orderLineKey } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'
import type { Locale } from '@/core/locale'
import type { FormVersion } from '@/payload-types'
import type { FormWords, Suggestions } from '@/ui/forms/answering'
import { ourPayload } from './payload'
import { findMine } from './read'

/** These forms by id, as far as they are online. The caller has seen that they may be asked. */
export async function readForms(ids: readonly string[]): Promise<ReadonlyMap<string, FormDefinition>> {
  if (ids.length === 0) return new Map()
  const payload = await ourPayload()
  const { docs } = await payload.find({
    collection: 'forms',
    where: { id: { in: [...new Set(ids)] }, _status: { equals: 'published' } },
    pagination: false,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  })
  return new Map(docs.map((form) => [form.id, readForm(form).definition]))
}

/** Forms as they were when they were filled in. The caller has seen the case that names them. */
export async function readFrozenForms(hashes: readonly string[]): Promise<FormVersion[]> {
  if (hashes.length === 0) return []
  const payload = await ourPayload()
  const where = { hash: { in: [...hashes] } }
  const options = { collection: 'form-versions', where, pagination: false, depth: 0, overrideAccess: true } as const
  return (await payload.find(options)).docs
}

/** A form as last saved, online or not, with what is wrong with it: for the panel's preview. */
export async function readDraftForm(
  id: string,
): Promise<{ definition: FormDefinition; problems: readonly FormProblem[] } | null> {
  const payload = await ourPayload()
  const form = await payload.findByID({
    collection: 'forms',
    id,
    draft: true,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    disableErrors: true,
  })
  if (!form) return null
  const { definition, problems } = readForm(form)
  return { definition, problems: [...problems, ...formProblems(definition)] }
}

const MOST_SUGGESTED = 100

/** The newest order lines of a customer and their articles, where one of these forms asks for them. */
export async function suggestionsFor(
  customer: string,
  asking: readonly { readonly form: FormDefinition | null }[],
): Promise<Suggestions> {
  const kinds = new Set(asking.flatMap(({ form }) => form?.fields.map(({ kind }) => kind) ?? []))
  if (!kinds.has('orderLine') && !kinds.has('article')) return { orderLine: [], article: [] }
  const { docs } = await findMine('order-lines', {
    where: { customer: { equals: customer } },
    sort: '-orderDate',
    limit: MOST_SUGGESTED,
    pagination: false,
    select: { orderNumber: true, lineNumber: true, articleNumber: true, articleName: true },
  })
  const lines = docs.map(({ orderNumber, lineNumber, articleNumber, articleName }) => ({
    value: orderLineKey(orderNumber, lineNumber),
    label: `${articleName ?? ''} · ${articleNumber}`,
  }))
  const articles = new Map(docs.map(({ articleNumber, articleName }) => [articleNumber, articleName ?? '']))
  return {
    orderLine: kinds.has('orderLine') ? lines : [],
    article: kinds.has('article') ? [...articles].map(([value, label]) => ({ value, label })) : [],
  }
}

const ANSWER = 'ANSWER_'

/** The texts of forms, with the sentences in which answers are refused. */
export function formWords(locale: Locale): FormWords {
  const faults = Object.entries(messagesOf(locale, 'errors')).filter(([code]) => code.startsWith(ANSWER))
  return { locale, messages: { ...messagesOf(locale, 'forms'), ...Object.fromEntries(faults) } }
}
