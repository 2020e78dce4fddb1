/** Who is signed in to the portal, kept in cookies that scripts cannot read. */
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { env } from '@/config/env'
import type { StaffRole } from '@/core/accounts/roles'
import { type Locale, localeOf, offeredLocale } from '@/core/locale'
import { loginPath } from '@/session/internalPath'
import { type PortalSession, panelEmployee, type SignedIn, signIn } from '@/session/portalSession'
import { endViewing, startViewing } from '@/session/viewing'
import { ourPayload } from './payload'
import { portalSettings } from './portal'

const TOKEN = 'portal-token'
const ON_BEHALF = 'portal-on-behalf'
const VIEWING = 'portal-viewing'
const LOCALE = 'portal-locale'
const PANEL_TOKEN = 'payload-token'

const THIRTY_DAYS = 30 * 24 * 60 * 60
const YEAR = 365 * 24 * 60 * 60

const COOKIE = { httpOnly: true, sameSite: 'lax', secure: env.PUBLIC_URL.startsWith('https:'), path: '/' } as const

/** The session with its proof, read once per request. Only for src/app/_lib. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies()
  return signIn(await ourPayload(), {
    portalToken: jar.get(TOKEN)?.value,
    panelToken: jar.get(PANEL_TOKEN)?.value,
    onBehalfOf: jar.get(ON_BEHALF)?.value,
    viewToken: jar.get(VIEWING)?.value,
    chosenLocale: jar.get(LOCALE)?.value,
  })
})

/** The role of whoever is signed in to the panel in this browser; null for everybody else. */
export const panelRole = cache(
  async (): Promise<StaffRole | null> => panelEmployee(await ourPayload(), (await cookies()).get(PANEL_TOKEN)?.value),
)

/** The session, or null for a visitor. */
export const currentSession = async (): Promise<PortalSession | null> => (await signedIn())?.session ?? null

/**
 * The session of a page that needs one.
 *
 * @param here path and query of the page: the login leads back to it
 */
export async function requireSession(here: string): Promise<PortalSession> {
  const session = await currentSession()
  if (session) return session
  const jar = await cookies()
  redirect(jar.has(VIEWING) && !jar.has(TOKEN) ? '/view-as/ended' : loginPath(here))
}

/** The language of the page: the session's, else the one chosen here, else the browser's. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const session = await currentSession()
  if (session) return session.locale
  const chosen = (await cookies()).get(LOCALE)?.value
  const wanted = localeOf(chosen ?? (await headers()).get('accept-language')?.split(',')[0])
  return offeredLocale(wanted, (await portalSettings(wanted)).languages)
})

/** Keeps a contact's token: for 30 days when they asked for it, else until the browser closes. Actions and routes only. */
export async function startSession(token: string, remember: boolean): Promise<void> {
  const jar = await cookies()
  jar.set(TOKEN, token, { ...COOKIE, ...(remember && { maxAge: THIRTY_DAYS }) })
  await stopActing()
}

/** Forgets the contact's token, and for or with whom staff are here. Actions and routes only. */
export async function endSession(): Promise<void> {
  ;(await cookies()).delete(TOKEN)
  await stopActing()
}

/** Staff act for this customer from now on; whoever they were in the portal before ends. Actions and routes only. */
export async function startOnBehalf(customer: string): Promise<void> {
  await endSession()
  ;(await cookies()).set(ON_BEHALF, customer, COOKIE)
}

/**
 * Staff look along with this contact from now on; whoever they were in the portal before ends. Actions and routes only.
 *
 * @returns false for who may not, and where the contact could not log in either
 */
export async function startViewAs(contact: string): Promise<boolean> {
  await endSession()
  const jar = await cookies()
  const panelToken = jar.get(PANEL_TOKEN)?.value
  const token = await startViewing(await ourPayload(), { panelToken, contact, now: new Date() })
  if (token) jar.set(VIEWING, token, COOKIE)
  return token !== null
}

async function stopActing(): Promise<void> {
  const jar = await cookies()
  const viewing = jar.get(VIEWING)?.value
  if (viewing) await endViewing(await ourPayload(), viewing, new Date())
  jar.delete(VIEWING)
  jar.delete(ON_BEHALF)
}

/** The language of a visitor, and of staff. Actions and routes only. */
export async function rememberLocale(locale: Locale): Promise<void> {
  const jar = await cookies()
  jar.set(LOCALE, locale, { ...COOKIE, maxAge: YEAR })
}
