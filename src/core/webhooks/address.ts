/** Which addresses events may be sent to. What a name leads to is judged at every connection (src/outbox/webhooks/postEvent.ts). */
export type AddressRules = {
  /** `host` or `host:port`: these may be reached without TLS, and in the house's own network. */
  readonly allow: readonly string[]
  /** Whether any host may be reached without TLS. */
  readonly plainHttp: boolean
}

/** Of an installation, by its environment: only while it is developed any host may do without TLS. */
export const addressRules = (env: {
  readonly NODE_ENV: string
  readonly WEBHOOK_ALLOW: readonly string[]
}): AddressRules => ({
  allow: env.WEBHOOK_ALLOW,
  plainHttp: env.NODE_ENV === 'development',
})

export type AddressFault = 'noAddress' | 'notHttps' | 'withPassword'

/** Null for an address that fits. */
export function addressFault(address: string, { allow, plainHttp }: AddressRules): AddressFault | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'noAddress'
  if (url.username || url.password) return 'withPassword'
  return url.protocol === 'https:' || plainHttp || isAllowed(url, allow) ? null : 'notHttps'
}

/** By its host as it is written, with or without the port. */
export const isAllowed = ({ hostname, host }: URL, allow: readonly string[]): boolean =>
  allow.includes(hostname) || allow.includes(host)
