'use client'

import { useEffect, useRef, useState } from 'react'

import type { Typed } from '@/core/forms/typed'
import { forgetInTab, keepInTab, readFromTab } from '../request/tabStorage'
import type { RequestState } from './requestState'

type Place = { readonly place: string; readonly version?: string; readonly stored: Typed }

/**
 * What is typed. It is the tab's own until it is sent, and kept in the tab as well, so that a login in between loses nothing.
 */
export function useTypedAnswers({ place, version: opened, stored }: Place, state: RequestState) {
  const key = `service:${place}`
  const version = state.version ?? opened ?? ''
  const [typed, setTyped] = useState<Typed>(state.typed ?? stored)
  const [restoredAt, setRestoredAt] = useState<number | null>(null)
  const edited = useRef(false)

  useEffect(() => {
    if (edited.current) keepInTab(key, { version, typed })
  }, [key, version, typed])

  useEffect(() => {
    if (edited.current) return
    const kept = readFromTab(key) as { version?: string; typed?: Typed } | null
    if (!kept?.typed || kept.version !== version) return forgetInTab(key)
    edited.current = true
    setTyped(kept.typed)
    setRestoredAt(0)
  }, [key, version])

  const edit = (field: string, value: Typed[string]) => {
    edited.current = true
    setTyped((before) => ({ ...before, [field]: value }))
  }
  return { typed, edit, restored: restoredAt === state.attempt }
}
