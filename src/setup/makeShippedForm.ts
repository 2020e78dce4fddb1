import type { PayloadRequest } from 'payload'

import type { Form } from '@/payload-types'
import { blocksOf, type ShippedForm } from './shippedForm'

/** Online in both languages. */
export async function makeShippedForm(req: PayloadRequest, form: ShippedForm): Promise<string> {
  const options = { collection: 'forms', depth: 0, overrideAccess: true, req } as const
  const dutch = { title: form.title.nl, fields: blocksOf(form, 'nl') as Form['fields'], _status: 'draft' as const }
  const { id, fields } = await req.payload.create({ ...options, locale: 'nl', data: dutch, draft: true })
  const english = { title: form.title.en, fields: blocksOf(form, 'en', fields ?? []) as Form['fields'] }
  await req.payload.update({ ...options, id, locale: 'en', data: { ...english, _status: 'published' } })
  return id
}
