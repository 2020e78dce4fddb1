/** Dutch and English words of a collection or field in the admin panel. */
export const words = (nl: string, en: string) => ({ nl, en })

/** Singular and plural, Dutch then English. */
export const labels = (nl: [singular: string, plural: string], en: [singular: string, plural: string]) => ({
  singular: words(nl[0], en[0]),
  plural: words(nl[1], en[1]),
})
