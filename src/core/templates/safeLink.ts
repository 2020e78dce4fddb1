/** The address itself when it leads to a web page or a mailbox, else nothing: a mail carries no other links. */
export function safeLink(address: unknown): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return ''
  const { protocol, href } = new URL(address)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : ''
}
