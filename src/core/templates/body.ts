/** The body of a template as we understand it: a closed set of blocks. readBody makes it from what the editor stores. */
import type { LineColumn } from './contract'

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'break' }
  /** `address`: it holds a link, and stands as one. */
  | { readonly kind: 'variable'; readonly name: string; readonly address: boolean }
  | { readonly kind: 'link'; readonly target: Target; readonly children: readonly Inline[] }

/** Where a link or button leads: a written address, or a variable that holds one. */
export type Target = { readonly url: string } | { readonly variable: string }

/** Words that an admin wrote, or the variable that stands in their place. */
export type Wording = { readonly text: string } | { readonly variable: string }

export type ListItem = { readonly depth: number; readonly children: readonly Inline[] }

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly ListItem[] }
  /** A small line with the large title below it. */
  | { readonly kind: 'opening'; readonly above: string; readonly title: Wording }
  | { readonly kind: 'button'; readonly label: Wording; readonly target: Target }
  /** A list that the data hold. */
  | { readonly kind: 'steps'; readonly variable: string; readonly numbered: boolean }
  /** A heading with a text of the data; nothing when there is no text. */
  | { readonly kind: 'passage'; readonly label: string; readonly variable: string }
  /** A grey band of labelled values; what is empty is left out. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly variable: string }[] }
  | { readonly kind: 'lines'; readonly variable: string; readonly columns: readonly LineColumn[] }

export type Body = readonly Block[]
