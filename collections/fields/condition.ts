/** Rules by which something is shown; who evaluates them is src/core/forms/condition.ts. */
import type { Field, FieldAccess, GroupField, TextField } from 'payload'

import type { Operator } from '@/core/forms/condition'
import { choice, text } from './simple'
import { labels, words } from './words'

type Names = readonly [nl: string, en: string]

const OPERATOR_WORDS: Readonly<Record<Operator, Names>> = {
  equals: ['is', 'is'],
  notEquals: ['is niet', 'is not'],
  contains: ['bevat', 'contains'],
  filled: ['is ingevuld', 'is filled in'],
  greater: ['is groter dan, of later dan', 'is greater than, or later than'],
}

type Rules = {
  /** Chooses what a rule is about; its name is `field`. */
  readonly field: Field
  /** How a value is chosen or written. */
  readonly value: TextField['admin']
  readonly read?: FieldAccess
}

/** @param label null where something around it says it already */
export const conditionField = (name: string, label: Names | null, { field, value, read }: Rules): GroupField => ({
  name,
  type: 'group',
  label: label ? words(...label) : false,
  admin: { hideGutter: true },
  ...(read ? { access: { read } } : {}),
  fields: [
    choice(
      'match',
      ['Welke van deze regels', 'Which of these rules'],
      { all: ['Alle regels kloppen', 'All rules hold'], any: ['Een van de regels klopt', 'One of the rules holds'] },
      { admin: { isClearable: false, condition: (_, { rules } = {}) => Array.isArray(rules) && rules.length > 1 } },
    ),
    {
      name: 'rules',
      type: 'array',
      label: words('Regels (geen: altijd tonen)', 'Rules (none: always show)'),
      labels: labels(['Regel', 'Regels'], ['Rule', 'Rules']),
      maxRows: 10,
      fields: [
        {
          type: 'row',
          fields: [
            field,
            choice('is', ['Vergelijking', 'Comparison'], OPERATOR_WORDS, { admin: { isClearable: false } }),
            text('value', 'Waarde', 'Value', {
              maxLength: 200,
              admin: { condition: (_, rule) => rule?.is !== 'filled', ...value },
            }),
          ],
        },
      ],
    },
  ],
})
