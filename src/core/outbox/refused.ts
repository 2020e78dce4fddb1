/** How an outbox row that is done remembers the addresses that the mail server refused, and how the panel reads them back. */
const TOLD = 'The mail server refused '

export const tellRefused = (addresses: readonly string[]): string | null =>
  addresses.length > 0 ? TOLD + addresses.join(', ') : null

/** The addresses as one text, or null when none was refused. */
export const refusedIn = (lastError: string | null | undefined): string | null =>
  lastError?.startsWith(TOLD) ? lastError.slice(TOLD.length) : null
