/** Tables become cards on narrow screens, and `display` would take their meaning away: these roles keep it. */
export const CARD_ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const
