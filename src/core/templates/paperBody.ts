/** The body of a paper as we understand it: a closed set of blocks, each with its place on the sheet. readPaper makes it. */
import type { Block } from './body'
import type { PaperColumn } from './contract'

export const SIGNS = ['none', 'moon'] as const
/** A drawing before a passage. */
export type Sign = (typeof SIGNS)[number]

export type PaperBlock =
  | Extract<Block, { kind: 'paragraph' | 'heading' | 'list' | 'facts' }>
  /** The picture of the brand with the company's name, and a small line below it. */
  | { readonly kind: 'brand'; readonly below: string }
  /** The RMA's number to be scanned. Small beside the brand; large over the width. */
  | { readonly kind: 'barcode'; readonly large: boolean }
  /** Large to be read from a step away; else on two lines. */
  | { readonly kind: 'address'; readonly label: string; readonly variable: string; readonly large: boolean }
  /** A heading with a text of the data, side by side with the next one; nothing when there is no text. */
  | { readonly kind: 'passage'; readonly label: string; readonly variable: string; readonly sign: Sign }
  | { readonly kind: 'goods'; readonly variable: string; readonly columns: readonly PaperColumn[] }
  /** "box … of …", to be filled in by hand, at the right of a heading. */
  | { readonly kind: 'counter'; readonly before: string; readonly between: string }
  /** Boxes to be filled in by hand, at the foot of the last page. */
  | { readonly kind: 'boxes'; readonly labels: readonly string[] }

export type PaperBody = readonly PaperBlock[]
