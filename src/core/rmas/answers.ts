/** Where a request is asked the form of a reason: once for the whole request, or at the line that has a reason of its own. */

type Reasoned = {
  readonly reason?: string | null
  /** By lineName. */
  readonly lines: readonly { readonly line: string; readonly reason?: string | null }[]
}

/** `line` is the name of a line (lineName), or null for the request as a whole. */
export type FormPlace = { readonly line: string | null; readonly form: string }

/** @param formOf the form of a reason, if it has one that is online */
export function formPlaces({ reason, lines }: Reasoned, formOf: (reason: string) => string | null): FormPlace[] {
  const place = (line: string | null, given: string | null | undefined): FormPlace[] => {
    const form = given ? formOf(given) : null
    return form ? [{ line, form }] : []
  }
  const ofHeader = lines.length === 0 || lines.some((line) => !line.reason || line.reason === reason)
  return [
    ...(ofHeader ? place(null, reason) : []),
    ...lines.flatMap((line) => (line.reason === reason ? [] : place(line.line, line.reason))),
  ]
}
