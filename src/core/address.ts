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

/** The country of an address as it is stored: nobody has to fill it in where most live. */
export const countryOf = (address: { readonly countryCode?: string | null } | null | undefined): string =>
  (address?.countryCode || 'NL').toUpperCase()
