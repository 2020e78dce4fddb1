/** How the forms about the own account answer. */

export type FormState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  /** As it was posted; passwords are not. */
  readonly typed: Readonly<Record<string, string>>
  /** By field; `other` is about none. */
  readonly problems: Readonly<Record<string, string>>
}

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>

/** What was posted of these fields. */
export const postedText = <Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')])) as Record<Name, string>

type Refused = { readonly message: string; readonly data?: Readonly<Record<string, unknown>> }

/** The sentences of a refusal, each at its field where the form has one. */
export function problemsOf(errors: readonly Refused[], fields: readonly string[], failed: string) {
  const problems: Record<string, string> = {}
  for (const { message, data } of errors) {
    const field = String(data?.field)
    problems[fields.includes(field) ? field : 'other'] ??= message || failed
  }
  return errors.length > 0 ? problems : { other: failed }
}
