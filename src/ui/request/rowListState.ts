/** What the page of a pasted list posts, and what it hears. */
import type { MessageKey, Translate } from '@messages/format'
import type rowList from '@messages/nl/rowList.json'

export type SayRowList = Translate<MessageKey<typeof rowList>>

export type ShownRow = {
  /** Of the list, from 1. */
  readonly row: number
  readonly typed: string
  /** Order lines that it takes from; none where it cannot come back. */
  readonly lines: readonly {
    readonly orderLine: string
    readonly quantityRequested: number
    readonly orderNumber: string
    readonly articleNumber: string
    readonly articleName: string
  }[]
  /** Why it cannot come back, in sentences. */
  readonly why: readonly string[]
}

export type RowListState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly text: string
  /** Null until it was checked. */
  readonly rows: readonly ShownRow[] | null
  readonly refusal: null | { readonly title: 'refused' | 'notTaken'; readonly sentence: string }
}

export const UNREAD_LIST: RowListState = { attempt: 0, text: '', rows: null, refusal: null }

/** Bytes: far more than the rows that are read can fill. */
export const LARGEST_LIST = 200_000

/** What spreadsheets save as text: UTF-8, or UTF-16 with its mark. @throws TypeError for anything else */
export function listIn(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
}
