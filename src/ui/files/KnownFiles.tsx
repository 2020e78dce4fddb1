'use client'

import type { MessageTree } from '@messages/format'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

import type { CaseFile, FileLimits } from './files'

/** The files of one case, as all parts of its page see them: those that were there, and what came and went since. */
export type KnownFiles = {
  readonly files: readonly CaseFile[]
  readonly add: (file: CaseFile) => void
  readonly drop: (id: string) => void
  readonly upload: Uploading | null
}

/** Where more can be sent to, and what may be. */
export type Uploading = {
  readonly address: string
  readonly limits: FileLimits
  /** Of area `files`. */
  readonly messages: MessageTree
}

const Context = createContext<KnownFiles | null>(null)

type Props = {
  /** As the server read them. */
  readonly stored: readonly CaseFile[]
  readonly upload: Uploading | null
  readonly children: ReactNode
}

export function KnownFilesProvider({ stored, upload, children }: Props) {
  const own = useOwnFiles(stored)
  const known = useMemo(() => ({ ...own, upload }), [own, upload])
  return <Context value={known}>{children}</Context>
}

/** The files of the case around, or of `stored` alone. */
export function useKnownFiles(stored: readonly CaseFile[]): KnownFiles {
  const own = useOwnFiles(stored)
  return useContext(Context) ?? { ...own, upload: null }
}

/** Null where no case is around, as in a preview. */
export const useFilesAround = (): KnownFiles | null => useContext(Context)

function useOwnFiles(stored: readonly CaseFile[]) {
  const [added, setAdded] = useState<readonly CaseFile[]>([])
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  return useMemo(
    () => ({
      files: [...stored, ...added.filter(({ id }) => !stored.some((one) => one.id === id))].filter(
        ({ id }) => !dropped.has(id),
      ),
      add: (file: CaseFile) => setAdded((all) => [...all, file]),
      drop: (id: string) => setDropped((all) => new Set([...all, id])),
    }),
    [stored, added, dropped],
  )
}
