'use client'

import type { MessageTree } from '@messages/format'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

import { DEFAULT_LOCALE, type Locale } from '@/core/locale'
import { type PanelText, panelText } from './panelText'

type Panel = { readonly locale: Locale; readonly t: PanelText }

const Context = createContext<Panel>({ locale: DEFAULT_LOCALE, t: (key) => key })

type Props = { readonly locale: Locale; readonly messages: MessageTree; readonly children: ReactNode }

export function PanelTextContext({ locale, messages, children }: Props) {
  const panel = useMemo(() => ({ locale, t: panelText(locale, messages) }), [locale, messages])
  return <Context value={panel}>{children}</Context>
}

/** The panel's language and its texts. */
export const usePanel = (): Panel => useContext(Context)
