/** A variable of the mail, chosen from what its contract offers (src/core/templates/contract.ts). The guard judges it. */
import type { Block, TextField } from 'payload'

import type { VariableKind } from '@/core/templates/contract'
import { text } from './simple'
import { labels } from './words'

const FIELD = '/src/admin/templates/VariableField#VariableField'

type Label = readonly [nl: string, en: string]

/** @param kinds what fits in this place */
export const variable = (name: string, [nl, en]: Label, kinds: readonly VariableKind[]): TextField =>
  text(name, nl, en, {
    maxLength: 80,
    admin: { components: { Field: { path: FIELD, clientProps: { kinds: [...kinds], label: { nl, en } } } } },
  })

/** One in the middle of a sentence, shown by its name. */
export const variableInText = (kinds: readonly VariableKind[]): Block => ({
  slug: 'variable',
  labels: labels(['Gegeven', 'Gegevens'], ['Variable', 'Variables']),
  admin: { components: { Label: '/src/admin/templates/VariableLabel#VariableLabel' } },
  fields: [variable('name', ['Gegeven', 'Variable'], kinds)],
})
