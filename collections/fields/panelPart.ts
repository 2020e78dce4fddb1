/** Where our own components stand in the panel's forms and lists. Paths are read from the project's folder: `/src/admin/file#Export`. */
import type { Field, UIField } from 'payload'

import { words } from './words'

/** A component in a form; it stores nothing. */
export const panelPart = (name: string, component: string): UIField => ({
  name,
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: component } },
})

/** The same part, beside the form. */
export const inSidebar = (part: UIField): UIField => ({ ...part, admin: { ...part.admin, position: 'sidebar' } })

/** A column of the list that is no field: the cell reads the whole row. */
export const panelColumn = (name: string, nl: string, en: string, cell: string): UIField => ({
  name,
  type: 'ui',
  label: words(nl, en),
  admin: { components: { Cell: cell } },
})

/** The same column, with a part of the form that says it too. */
export const alsoInForm = (column: UIField, component: string): UIField => ({
  ...column,
  admin: { ...column.admin, components: { ...column.admin?.components, Field: component } },
})

/** The same field, drawn by our own cell in the list. */
export const shownAs = <F extends Field>(field: F, cell: string): F => ({
  ...field,
  admin: { ...field.admin, components: { Cell: cell } },
})
