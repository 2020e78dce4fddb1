const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The text of these bytes, without the mark that may stand before it; null when it is no UTF-8. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes)
  } catch {
    return null
  }
}
