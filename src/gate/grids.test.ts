import { describe, expect, it } from 'vitest'

import { fieldsOf, type GridFilter } from '@/core/grids/definition'
import { GRID_NAMES, gridNamed } from '@/core/grids/grids'
import { CONTACT_FIELDS, maySelect } from './contactFields'

const searched = (filter: GridFilter): readonly string[] => {
  if (filter.kind === 'words') return filter.fields
  return filter.kind === 'from' || filter.kind === 'until' ? [filter.field] : []
}

describe.each(GRID_NAMES)('the grid of %s', (name) => {
  const grid = gridNamed(name)
  const open = CONTACT_FIELDS[grid.collection] ?? []

  it('shows nothing that contacts may not select', () => {
    expect(fieldsOf(grid).filter((field) => !maySelect(grid.collection, field))).toEqual([])
  })

  it('filters and sorts by what contacts may ask for, and by prices where they say so', () => {
    const sorted = Object.entries(grid.columns).filter(([, { sortable, priced }]) => sortable && !priced)
    const asked = [...sorted.map(([column]) => column), ...Object.values(grid.filters).flatMap(searched), ...grid.ties]
    expect(asked.filter((field) => !open.includes(field))).toEqual([])
  })

  it('calls every amount a price', () => {
    const amounts = Object.entries(grid.columns).filter(([, { type }]) => type === 'cents')
    expect(amounts.filter(([, { priced }]) => !priced)).toEqual([])
  })
})
