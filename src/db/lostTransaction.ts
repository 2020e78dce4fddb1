/**
 * What a commit throws when its transaction is gone: a nested call failed and rolled everything back, and whoever called
 * it swallowed the error. Without this, the answer would say "stored" while nothing is.
 */
export function lostTransaction(): Error {
  return new Error(
    'Nothing was stored: a call inside the transaction failed and rolled it back. Let its error through.',
  )
}
