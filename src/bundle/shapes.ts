/** What the bundle knows of every collection and global: read from the configuration itself. */
import type { FlattenedField, SanitizedConfig } from 'payload'

import {
  KEY_FIELDS,
  type Part,
  type PartShape,
  SECTIONS,
  SETTINGS,
  type Section,
  type Shape,
  type ShapeKind,
  type Shapes,
  type Words,
} from '@/core/config/shape'

const KINDS: Partial<Record<FlattenedField['type'], ShapeKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  date: 'text',
  select: 'select',
  number: 'number',
  checkbox: 'checkbox',
  relationship: 'relation',
  upload: 'relation',
  richText: 'richText',
  group: 'group',
  array: 'rows',
  blocks: 'blocks',
}

/** What the system keeps for itself, and what follows from the rest. */
const NOT_CARRIED = ['id', 'createdAt', 'updatedAt', '_status', 'blockType', 'blockName']
const NOT_CARRIED_OF: Partial<Record<Part, readonly string[]>> = {
  media: ['filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'sizes', 'url', 'thumbnailURL'],
  templates: ['name', 'channel', 'slot'],
}

export function shapesOf(config: SanitizedConfig): Shapes {
  const sections = SECTIONS.map((slug): [Part, PartShape] => {
    const found = config.collections.find((one) => one.slug === slug)
    if (!found) throw new Error(`There is no collection ${slug}`)
    const drafts = Boolean(found.versions?.drafts)
    const online = drafts || found.flattenedFields.some((field) => field.name === 'online')
    const left = [...(NOT_CARRIED_OF[slug] ?? []), 'online', KEY_FIELDS[slug] ?? '']
    const fields = shapesIn(found.flattenedFields, left)
    return [slug, { part: slug, label: wordsOf(found.labels.singular, slug), fields, drafts, online }]
  })
  const settings = SETTINGS.map((slug): [Part, PartShape] => {
    const found = config.globals.find((one) => one.slug === slug)
    if (!found) throw new Error(`There is no global ${slug}`)
    const fields = shapesIn(found.flattenedFields, ['globalType'])
    return [slug, { part: slug, label: wordsOf(found.label, slug), fields, drafts: false, online: false }]
  })
  return new Map([...sections, ...settings])
}

function shapesIn(fields: readonly FlattenedField[], left: readonly string[] = []): Shape[] {
  return fields.flatMap((field) => {
    if (NOT_CARRIED.includes(field.name) || left.includes(field.name)) return []
    return 'virtual' in field && field.virtual ? [] : shapeOf(field)
  })
}

function shapeOf(field: FlattenedField): Shape[] {
  const kind = KINDS[field.type]
  if (!kind) throw new Error(`The configuration bundle does not know fields of type ${field.type} (${field.name})`)
  const to = 'relationTo' in field ? SECTIONS.find((section) => section === field.relationTo) : undefined
  // What leads to customers or accounts is no configuration.
  if (kind === 'relation' && !to) return []
  return [
    {
      name: field.name,
      label: wordsOf('label' in field ? field.label : undefined, field.name),
      kind,
      localized: 'localized' in field && field.localized === true,
      many: 'hasMany' in field && field.hasMany === true,
      ...(to ? { to: to as Section } : {}),
      ...('options' in field ? { options: field.options.map(optionOf) } : {}),
      fields: 'flattenedFields' in field && field.flattenedFields ? shapesIn(field.flattenedFields) : [],
      blocks: field.type === 'blocks' ? field.blocks.map(blockOf) : [],
    },
  ]
}

type BlockConfig = { slug: string; labels?: { singular?: unknown }; flattenedFields: FlattenedField[] }

const blockOf = ({ slug, labels, flattenedFields }: BlockConfig) => ({
  slug,
  label: wordsOf(labels?.singular, slug),
  fields: shapesIn(flattenedFields),
})

const optionOf = (option: string | { value: string; label: unknown }) =>
  typeof option === 'string'
    ? { value: option, label: { nl: option, en: option } }
    : { value: option.value, label: wordsOf(option.label, option.value) }

function wordsOf(label: unknown, name: string): Words {
  if (typeof label === 'string' && label) return { nl: label, en: label }
  const { nl, en } = (typeof label === 'object' && label !== null ? label : {}) as Partial<Words>
  return { nl: nl || name, en: en || name }
}
