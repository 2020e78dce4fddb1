/** Forms in a line or two. */
import type { Operator } from '@/core/forms/condition'
import type { FormDefinition, FormField } from '@/core/forms/definition'

export const words = (text: string) => ({ nl: `${text} (nl)`, en: text })

export function fieldOf(kind: FormField['kind'], name: string, rest: Partial<FormField> = {}): FormField {
  return {
    kind,
    name,
    label: words(name),
    help: { nl: '', en: '' },
    required: false,
    width: 'whole',
    condition: null,
    ...rest,
  }
}

/** The condition of a field that hangs on one other. */
export const when = (name: string, is: Operator = 'filled', value = '') => ({
  condition: { match: 'all' as const, rules: [{ field: name, is, value }] },
})

export const formOf = (...fields: FormField[]): FormDefinition => ({ title: words('Damage'), fields })
