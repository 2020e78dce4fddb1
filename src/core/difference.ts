/** A number of a row that follows from others of it: one without some others, never below 0. Where a bulk write changes any of them, the database itself reckons it. */
export type Difference<Field extends string = string> = { readonly of: Field; readonly without: readonly Field[] }

/** What is empty counts as 0. */
export function differenceIn<Field extends string>(
  row: { readonly [name in Field]?: unknown },
  { of, without }: Difference<Field>,
): number {
  return Math.max(
    0,
    without.reduce((left, name) => left - numberOf(row[name]), numberOf(row[of])),
  )
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
