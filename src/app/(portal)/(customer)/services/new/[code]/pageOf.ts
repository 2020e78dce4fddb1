/** The address of a service, for one of the reader's customers. */
export function pageOf(code: string, customer?: string): string {
  const query = customer ? `?customer=${encodeURIComponent(customer)}` : ''
  return `/services/new/${encodeURIComponent(code)}${query}`
}
