/** An address as it is printed: on papers, labels and at the foot of mails. */
export type PostalAddress = {
  readonly name: string
  /** Department, door, for the attention of. */
  readonly extra: string | null
  readonly street: string
  readonly houseNumber: string
  readonly postalCode: string
  readonly city: string
  /** ISO 3166 alpha-2. */
  readonly countryCode: string
}
