/** A house with a configuration of its own: everything that a bundle carries, in both languages. */
import sharp from 'sharp'

import { loadPages } from '@/cli/demo/loadPages'
import { loadReasons } from '@/cli/demo/loadReasons'
import { loadSettings } from '@/cli/demo/loadSettings'
import type { Form, Template } from '@/payload-types'
import { loadShippedServices } from '@/setup/loadShippedServices'
import { loadShippedWarranty } from '@/setup/loadShippedWarranty'
import type { Nazorg } from './nazorg'
import { makeDraft } from './pages'

const silent = { depth: 0, overrideAccess: true } as const

export async function furnish(nazorg: Nazorg): Promise<void> {
  const { payload } = nazorg
  await loadSettings(payload, 'demo')
  await loadPages(payload, 'demo')
  await loadReasons(payload)
  await loadShippedServices(payload)
  await loadShippedWarranty(payload)
  await makeDraft(nazorg, 'opening-hours', 'Openingstijden')
  await makePhoto(nazorg)
  await makeTree(nazorg)
  for (const key of ['rma-decided', 'rma-return-form'] as const) await makeTemplate(nazorg, key, 'published')
  await makeTemplate(nazorg, 'rma-received', 'draft')
}

export const makeTemplate = ({ payload }: Nazorg, key: Template['key'], _status: 'draft' | 'published') =>
  payload.create({
    collection: 'templates',
    locale: 'nl',
    data: { key, channel: 'mail', _status },
    draft: _status === 'draft',
    ...silent,
  })

/** A photo is no drawing: its bytes change whenever it is drawn anew. */
async function makePhoto({ payload }: Nazorg): Promise<void> {
  const data = await sharp({ create: { width: 300, height: 120, channels: 3, background: '#8a5a2b' } })
    .composite([
      { input: Buffer.from('<svg width="300" height="120"><circle cx="80" cy="60" r="44" fill="#fc0"/></svg>') },
    ])
    .jpeg()
    .toBuffer()
  await payload.create({
    collection: 'media',
    locale: 'nl',
    data: { alt: 'Loods' },
    file: { data, mimetype: 'image/jpeg', name: 'loods.jpg', size: data.length },
    ...silent,
  })
}

/** A group with reasons for a segment, one of which asks with a form. */
async function makeTree({ payload }: Nazorg): Promise<void> {
  const garage = await payload.create({
    collection: 'segments',
    locale: 'nl',
    data: { code: 'garage', title: 'Garages' },
    ...silent,
  })
  await payload.update({
    collection: 'segments',
    id: garage.id,
    locale: 'en',
    data: { title: 'Garages (en)' },
    ...silent,
  })
  const form = await makeForm({ payload } as Nazorg, 'Beschadiging')
  const reasons = { collection: 'return-reasons', locale: 'nl', ...silent } as const
  const group = await payload.create({ ...reasons, data: { code: 'Z-GROEP', title: 'Schade', position: 9 } })
  const child = { parent: group.id, segments: [garage.id], position: 1 }
  await payload.create({ ...reasons, data: { code: 'DEUK', title: 'Deuk', form: form.id, ...child } })
  await payload.create({ ...reasons, data: { code: 'KRAS', title: 'Kras', online: false, ...child } })
}

/** Online in both languages, with a question that depends on another. */
export async function makeForm({ payload }: Nazorg, title: string): Promise<Form> {
  const fields = [
    {
      blockType: 'radio',
      name: 'where',
      label: 'Waar zit het?',
      required: true,
      options: [
        { value: 'left', label: 'Links' },
        { value: 'right', label: 'Rechts' },
      ],
    },
    {
      blockType: 'textarea',
      name: 'how',
      label: 'Hoe kwam het?',
      maxLength: 400,
      condition: { match: 'all', rules: [{ field: 'where', is: 'equals', value: 'left' }] },
    },
  ] as Form['fields']
  const options = { collection: 'forms', ...silent } as const
  const made = await payload.create({
    ...options,
    locale: 'nl',
    draft: true,
    data: { title, fields, _status: 'draft' },
  })
  const english = (made.fields ?? []).map((field) => ({
    ...field,
    label: `${field.label} (en)`,
    ...('options' in field ? { options: field.options?.map((one) => ({ ...one, label: `${one.label} (en)` })) } : {}),
  })) as Form['fields']
  const data = { title: `${title} (en)`, fields: english, _status: 'published' as const }
  return payload.update({ ...options, id: made.id, locale: 'en', data })
}
