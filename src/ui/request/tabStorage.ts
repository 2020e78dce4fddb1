/** What a tab remembers until it closes. Browsers may refuse to store anything: then nothing is remembered. */
const PREFIX = 'request:'

export function keepInTab(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {}
}

/** What was kept under the key, or null. */
export function readFromTab(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}

export function forgetInTab(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {}
}

/** Where the chosen lines are kept: per account and customer, apart for each draft that is added to. */
export const selectionKey = (account: string, customer: string, draft: string): string =>
  `lines:${account}:${customer}:${draft}`
