/** Photos of goods on the table: each sent as soon as it is chosen, and booked with the receipt. Pure: the hook sends them. */
export type Photo = {
  readonly key: string
  /** What it shows: `ofLine` or `ofItem`. */
  readonly of: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'stored' | 'failed'
  /** How much has left, from 0 to 1. */
  readonly share: number
  /** Once stored. */
  readonly id?: string
  /** Why it was not stored. */
  readonly reason?: string
  /** Whether the same may go well next time. */
  readonly again?: boolean
}

/** What a photo shows: a line, or an article that nobody announced. */
export const ofLine = (id: string): string => `line ${id}`
export const ofItem = ({ articleNumber }: { readonly articleNumber: string }): string =>
  `item ${articleNumber.toLowerCase()}`

export const photosOf = (photos: readonly Photo[], of: string): Photo[] => photos.filter((photo) => photo.of === of)

/** Ids of what is stored of it. */
export const storedOf = (photos: readonly Photo[], of: string): string[] =>
  photosOf(photos, of).flatMap(({ id }) => id ?? [])
