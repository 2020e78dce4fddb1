/** Why an event did not arrive, read from what an attempt left (src/outbox/webhooks/postEvent.ts), so that it can be told in words. */
const FAULTS = [
  ['answered', /^Answered (\d{3})$/],
  ['redirected', /^Redirects are not followed \((\d{3})\)$/],
  ['silent', /^No answer within ([\d.]+) seconds$/],
  ['ownNetwork', /^DNS lookup ([^\s(]+)\(.*is not allowed/],
  ['unknownHost', /ENOTFOUND (\S+)$/],
  ['nobodyThere', /ECONNREFUSED(?: (\S+))?$/],
  ['hungUp', /^(socket hang up)$|ECONNRESET/],
  ['secretLost', /^(The secret cannot be read)/],
  ['notAllowed', /^The address may not be used: (\w+)$/],
] as const satisfies readonly (readonly [string, RegExp])[]

export type DeliveryFault = { readonly kind: (typeof FAULTS)[number][0]; readonly value: string }

/** Null for an error that has no words of ours; it is told as it stands. */
export function readDeliveryFault(error: string): DeliveryFault | null {
  for (const [kind, pattern] of FAULTS) {
    const found = pattern.exec(error)
    if (found) return { kind, value: found[1] ?? '' }
  }
  return null
}
