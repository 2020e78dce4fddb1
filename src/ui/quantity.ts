/** Quantities as people type them. */

/** The number of pieces, or null for what is none: "1,5" is not 15, and nothing is not 0. */
export function piecesIn(typed: string): number | null {
  const text = typed.trim()
  return /^\d{1,7}$/.test(text) ? Number(text) : null
}

/** Something was typed, and it is no quantity. */
export const isNoQuantity = (typed: string): boolean => typed.trim() !== '' && piecesIn(typed) === null
