/** An event as whoever fetches or receives it reads it. */
export type ToldEvent = {
  readonly seq: number
  readonly type: string
  readonly version: number
  /** ISO 8601. */
  readonly at: string
  readonly data: unknown
}

export const toldEvent = ({ seq, type, version, at, data }: ToldEvent): ToldEvent => ({ seq, type, version, at, data })
