/** What a bundle holds, and what each of its fields may hold: read from the collections, so that a new field comes along by itself. */
import type { Locale } from '../locale'

/** The form of a bundle that this version writes and reads. */
export const BUNDLE_FORMAT = 1
/** Of a bundle as it is sent, with the images in it. */
export const MAX_BUNDLE_MEGABYTES = 20
export const MAX_ENTRIES = 1000

/** In the order of writing: what others name comes first. */
export const SECTIONS = ['segments', 'media', 'forms', 'return-reasons', 'service-types', 'pages', 'templates'] as const
export type Section = (typeof SECTIONS)[number]

export const SETTINGS = [
  'portal-settings',
  'return-settings',
  'warranty-settings',
  'delivery-settings',
  'registration-settings',
  'file-settings',
  'mail-settings',
  'number-series',
  'privacy-settings',
] as const
export type Settings = (typeof SETTINGS)[number]

/** Where an entry stands: in a section, or as settings, which are their own entry. */
export type Part = Section | Settings

/** The field that tells an entry from others; where there is none, a key is made (docs/decisions/0014-configuration-bundle.md). */
export const KEY_FIELDS: Readonly<Record<Section, string | null>> = {
  segments: 'code',
  media: null,
  forms: null,
  'return-reasons': 'code',
  'service-types': 'code',
  pages: 'slug',
  templates: 'key',
}

export type Words = Readonly<Record<Locale, string>>

export type ShapeKind =
  | 'text'
  | 'number'
  | 'checkbox'
  | 'select'
  | 'relation'
  | 'richText'
  | 'group'
  | 'rows'
  | 'blocks'

export type Shape = {
  readonly name: string
  readonly label: Words
  readonly kind: ShapeKind
  readonly localized: boolean
  /** Holds a list of values. */
  readonly many: boolean
  /** Of a relation: where it leads. */
  readonly to?: Section
  readonly options?: readonly { readonly value: string; readonly label: Words }[]
  /** Of a group, or of each row. */
  readonly fields: readonly Shape[]
  readonly blocks: readonly { readonly slug: string; readonly label: Words; readonly fields: readonly Shape[] }[]
}

/** A collection or global as the bundle sees it. */
export type PartShape = {
  readonly part: Part
  readonly label: Words
  readonly fields: readonly Shape[]
  /** Has drafts: `online` says whether it is published. */
  readonly drafts: boolean
  /** Has a field `online`, or drafts. */
  readonly online: boolean
}

export type Shapes = ReadonlyMap<Part, PartShape>

export type Value = null | string | number | boolean | readonly Value[] | { readonly [name: string]: Value }
/** Fields by name. `key` tells it from its like; `file` holds the bytes of an image. */
export type Entry = { readonly [name: string]: Value }

export type Bundle = {
  readonly format: typeof BUNDLE_FORMAT
  readonly settings: Readonly<Partial<Record<Settings, Entry>>>
} & Readonly<Partial<Record<Section, readonly Entry[]>>>

export const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isSection = (part: Part): part is Section => SECTIONS.some((section) => section === part)
