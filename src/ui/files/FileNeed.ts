'use client'

import { createContext } from 'react'

/** What the form around the files asks of them. */
export type FileNeed = {
  /** A photo has to be among them. */
  readonly photo: boolean
  /** Why the form was not sent. */
  readonly error: string | null
}

export const FileNeedContext = createContext<FileNeed>({ photo: false, error: null })
