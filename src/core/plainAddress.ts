const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$/

/** One plain address: no name, no list, no quotes, no comment, so that nothing can slip into a mail's head. */
export function isPlainAddress(value: string): boolean {
  if (value.length > 254) return false
  const [local, domain, ...more] = value.split('@')
  if (local === undefined || domain === undefined || more.length > 0) return false
  return local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain)
}
