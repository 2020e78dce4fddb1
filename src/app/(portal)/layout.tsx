import '@/ui/styles/index.css'

import type { Metadata } from 'next'
import type { CSSProperties, ReactNode } from 'react'

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
  const locale = await currentLocale()
  const { branding } = await portalSettings(locale)
  return (
    <html lang={locale} style={{ '--brand': branding.colour } as CSSProperties}>
      <body>{children}</body>
    </html>
  )
}
