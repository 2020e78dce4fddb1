/** Forms written by hand, in both languages at once, as the editor of forms would store them. */
import type { Operator, Rule } from '@/core/forms/condition'
import type { FieldKind, Wording } from '@/core/forms/definition'
import type { Locale } from '@/core/locale'

type Limits = {
  readonly help?: Wording
  readonly required?: boolean
  readonly width?: 'half'
  readonly when?: readonly Rule[]
  readonly options?: readonly (readonly [value: string, nl: string, en: string])[]
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly days?: 'past' | 'future'
  readonly imagesOnly?: boolean
}

export type ShippedField = Limits & { readonly kind: FieldKind; readonly name: string; readonly label: Wording }
export type ShippedForm = { readonly title: Wording; readonly fields: readonly ShippedField[] }

export const words = (nl: string, en: string): Wording => ({ nl, en })

export const ask = (kind: FieldKind, name: string, label: Wording, limits: Limits = {}): ShippedField => ({
  kind,
  name,
  label,
  ...limits,
})

export const tell = (kind: 'heading' | 'helpText', label: Wording): ShippedField => ({ kind, name: '', label })

/** Any of these values. */
export const whenIs = (field: string, ...values: string[]): readonly Rule[] =>
  values.map((value) => ({ field, is: 'equals' satisfies Operator, value }))

type Row = { readonly id?: string | null; readonly options?: readonly { readonly id?: string | null }[] | null }

/** The blocks in one language; `stored` are the same rows in another, by whose ids they are told. */
export function blocksOf({ fields }: ShippedForm, locale: Locale, stored: readonly Row[] = []): object[] {
  return fields.map(({ kind, name, label, help, when, options, width = 'whole', ...limits }, index) => {
    const row = stored[index]
    return {
      ...(row?.id ? { id: row.id } : {}),
      blockType: kind,
      ...(name ? { name, width } : {}),
      label: label[locale],
      ...(help ? { help: help[locale] } : {}),
      ...limits,
      condition: { match: 'any', rules: when ?? [] },
      ...(options ? { options: optionsOf(options, locale, row) } : {}),
    }
  })
}

const optionsOf = (options: NonNullable<Limits['options']>, locale: Locale, row: Row | undefined) =>
  options.map(([value, nl, en], at) => {
    const id = row?.options?.[at]?.id
    return { ...(id ? { id } : {}), value, label: { nl, en }[locale] }
  })
