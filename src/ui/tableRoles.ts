/** Roles said out loud: under 720 px rows are drawn as cards, and `display` takes the table's own roles away. */
export const TABLE = { role: 'table' } as const
export const ROWS = { role: 'rowgroup' } as const
export const ROW = { role: 'row' } as const
export const HEAD = { role: 'columnheader' } as const
export const CELL = { role: 'cell' } as const
