/** A small configuration for the unit tests of src/core/config: reasons that ask with forms, pages with images, a setting. */
import type { PartShape, Shape, ShapeKind, Shapes } from '@/core/config/shape'

export const field = (name: string, kind: ShapeKind, more: Partial<Shape> = {}): Shape => ({
  name,
  label: { nl: `${name} (nl)`, en: name },
  kind,
  localized: false,
  many: false,
  fields: [],
  blocks: [],
  ...more,
})

const part = (
  name: PartShape['part'],
  fields: Shape[],
  more: Partial<PartShape> = {},
): [PartShape['part'], PartShape] => [
  name,
  { part: name, label: { nl: name, en: name }, fields, drafts: false, online: false, ...more },
]

const title = field('title', 'text', { localized: true })
const asked = [field('label', 'text', { localized: true }), field('required', 'checkbox')]

export const SHAPES: Shapes = new Map([
  part('segments', [title]),
  part(
    'forms',
    [
      title,
      field('fields', 'blocks', { blocks: [{ slug: 'text', label: { nl: 'Tekst', en: 'Text' }, fields: asked }] }),
    ],
    {
      drafts: true,
      online: true,
    },
  ),
  part(
    'return-reasons',
    [
      title,
      field('parent', 'relation', { to: 'return-reasons' }),
      field('segments', 'relation', { to: 'segments', many: true }),
      field('position', 'number'),
    ],
    { online: true },
  ),
  part('pages', [title, field('body', 'richText', { localized: true })], { drafts: true, online: true }),
  part('media', [field('alt', 'text', { localized: true })]),
  part('return-settings', [
    field('basis', 'select', { options: [{ value: 'order', label: { nl: 'Orderdatum', en: 'Order date' } }] }),
    field('address', 'group', { fields: [field('city', 'text')] }),
  ]),
])
