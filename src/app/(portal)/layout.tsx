import '@/ui/styles/index.css'

import font from '@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2'
import type { Metadata } from 'next'
import type { CSSProperties, ReactNode } from 'react'
import { preload } from 'react-dom'

import { portalSettings } from '../_lib/portal'
import { currentLocale } from '../_lib/session'

export async function generateMetadata(): Promise<Metadata> {
  const { branding, icons } = await portalSettings(await currentLocale())
  return {
    icons,
    title: { default: branding.companyName, template: `%s · ${branding.companyName}` },
    robots: { index: false, follow: false },
  }
}

/** The portal's document: language, brand colour, look. The system's theme decides between light and dark. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }) // else the page is laid out twice
  const locale = await currentLocale()
  const { branding } = await portalSettings(locale)
  return (
    <html lang={locale} style={{ '--brand': branding.colour } as CSSProperties}>
      <body>{children}</body>
    </html>
  )
}
