/** The number of an address as it is spoken; what is no proper escape stands for itself, and is found nowhere. */
export function numberIn(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
