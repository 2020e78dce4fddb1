'use client'

import { createContext, use } from 'react'

import type { ChosenLine } from './pickerLine'
import type { Selection } from './useSelection'

export type Picking = {
  readonly selection: Selection
  /** The lines of this page that can be chosen. */
  readonly onPage: readonly ChosenLine[]
}

export const PickContext = createContext<Picking | null>(null)

/** What is chosen, for the boxes of a table that the server made. @throws Error outside the picker */
export function usePicking(): Picking {
  const picking = use(PickContext)
  if (!picking) throw new Error('This box stands in no picker')
  return picking
}
