/** What stands around every page: skip link, header with tabs, footer. Its links fetch nothing before they are followed. */
import { type AreaKey, translator } from '@messages/translate'
import Link from 'next/link'
import type { ReactNode } from 'react'

import type { Locale } from '@/core/locale'
import { type Branding, BrandMark } from './BrandMark'
import type { ContactDetails } from './ContactLines'
import { LanguageSwitch } from './LanguageSwitch'
import { Menu } from './Menu'
import { type Tab, Tabs } from './Tabs'
import { telephoneLink } from './telephoneLink'

/** Who is signed in, as the header names them. */
export type Who = {
  readonly customerName: string
  readonly customerNumber: string
  readonly name: string
  /** Staff working for this customer: shows the banner, and stopping instead of logging out. */
  readonly onBehalf: boolean
  /** Staff looking along with this contact: the time at which that ends. */
  readonly viewingUntil?: string
  /** Where they change their account; null for who has none here. */
  readonly accountHref: string | null
}

export type PageLink = { readonly href: string; readonly title: string }

type Props = {
  readonly locale: Locale
  readonly languages: readonly Locale[]
  readonly branding: Branding
  readonly contact: ContactDetails
  /** Null for visitors: no tabs, no name. */
  readonly who: Who | null
  readonly tabs?: readonly Tab[]
  /** Terms, privacy, help: what the editor published. */
  readonly pages: readonly PageLink[]
  readonly children: ReactNode
}

export function Shell({ locale, branding, contact, who, pages, children, ...header }: Props) {
  const t = translator(locale, 'shell')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        {who && <StaffBanner who={who} t={t} />}
        <div className={who ? 'top-in' : 'top-in plain'}>
          <BrandMark branding={branding} />
          {who ? (
            <SignedIn who={who} locale={locale} t={t} {...header} />
          ) : (
            <LanguageSwitch locale={locale} languages={header.languages} />
          )}
        </div>
      </header>
      {children}
      <Foot branding={branding} contact={contact} pages={pages} />
    </>
  )
}

type Words = (key: AreaKey<'shell'>, values?: Record<string, string>) => string
type SignedInProps = Pick<Props, 'locale' | 'languages' | 'tabs'> & { readonly who: Who; readonly t: Words }

function SignedIn({ who, locale, languages, tabs = [], t }: SignedInProps) {
  return (
    <>
      <nav className="tabs" aria-label={t('mainMenu')}>
        <Tabs tabs={tabs} />
      </nav>
      <div className="who">
        <span className="who-c">
          <b>{who.customerName}</b>
          {who.customerNumber} ·{' '}
          {who.accountHref ? (
            <Link href={who.accountHref} prefetch={false} title={t('account')}>
              {who.name}
            </Link>
          ) : (
            who.name
          )}
        </span>
        <LanguageSwitch locale={locale} languages={languages} short />
        <LeaveButton who={who} t={t} />
      </div>
      <Menu label={t('menu')}>
        <nav aria-label={t('mainMenu')}>
          <Tabs tabs={tabs} />
          {who.accountHref && (
            <Link href={who.accountHref} prefetch={false}>
              {t('account')}
            </Link>
          )}
          <p>
            {who.customerName} · {who.customerNumber}
            <br />
            {who.name}
          </p>
          <div className="menu-end">
            <LanguageSwitch locale={locale} languages={languages} />
            <LeaveButton who={who} t={t} />
          </div>
        </nav>
      </Menu>
    </>
  )
}

function LeaveButton({ who, t }: { readonly who: Who; readonly t: Words }) {
  return (
    <form action={isStaff(who) ? STOP : '/logout'} method="post">
      <button type="submit" className="linkish">
        {isStaff(who) ? t('stop') : t('logout')}
      </button>
    </form>
  )
}

const STOP = '/on-behalf/stop'

const isStaff = ({ onBehalf, viewingUntil }: Who) => onBehalf || viewingUntil !== undefined

/** Says to staff, on every page, as whom they are here. */
function StaffBanner({ who, t }: { readonly who: Who; readonly t: Words }) {
  if (!isStaff(who)) return null
  return (
    <form className="behalf" action={STOP} method="post">
      <div className="behalf-in">
        <span>
          {who.viewingUntil === undefined
            ? t('onBehalf', { customer: who.customerName, number: who.customerNumber })
            : t('viewing', { name: who.name, until: who.viewingUntil })}
        </span>
        <button type="submit" className="btn">
          {t('stop')}
        </button>
      </div>
    </form>
  )
}

function Foot({ branding, contact, pages }: Pick<Props, 'branding' | 'contact' | 'pages'>) {
  return (
    <footer className="foot">
      <div className="foot-in">
        <span>{[branding.companyName, ...contact.address].join(', ')}</span>
        {pages.map(({ href, title }) => (
          <Link key={href} href={href} prefetch={false}>
            {title}
          </Link>
        ))}
        {contact.phone && <a href={telephoneLink(contact.phone)}>{contact.phone}</a>}
        {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
      </div>
    </footer>
  )
}
