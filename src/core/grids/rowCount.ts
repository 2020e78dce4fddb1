/** How many rows a grid has under a filter. */
export type RowCount = {
  readonly total: number
  /** There are more, which nobody counted. */
  readonly atLeast?: true
}
