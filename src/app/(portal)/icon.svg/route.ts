import { accentOf } from '@/core/brand'
import { DEFAULT_LOCALE } from '@/core/locale'
import { portalSettings } from '../../_lib/portal'

/** Asked anew every time: the colour is a setting, and there is none while the product is built. */
export const dynamic = 'force-dynamic'

/** GET /icon.svg: the square mark in the house's colour, for a portal without a logo. */
export async function GET(): Promise<Response> {
  const { branding } = await portalSettings(DEFAULT_LOCALE)
  const { light } = accentOf(branding.colour)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${light}" d="M2 2h28v28H2z"/><path d="M13 8 8 13l5 5M8.5 13H19a5 5 0 0 1 0 10h-8" fill="none" stroke="#fff" stroke-width="2.8"/></svg>`
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-cache' } })
}
