/** The entries of the portal's main menu. Admins choose which are shown, and in which order (portal-settings). */
export const MENU_ENTRIES = ['home', 'returns', 'claims', 'services', 'orders', 'invoices', 'help', 'terms'] as const

export type MenuEntry = (typeof MENU_ENTRIES)[number]

const ON_AT_FIRST: readonly MenuEntry[] = ['returns', 'claims', 'services', 'orders', 'invoices']

type Stored = {
  /** Home has no switch: it is the way back. */
  readonly [Entry in Exclude<MenuEntry, 'home'>]?: boolean | null
} & { readonly order?: readonly MenuEntry[] | null }

/** The entries that are shown, in their order; what the order does not name comes last, as shipped. */
export function shownEntries(menu: Stored | null | undefined): readonly MenuEntry[] {
  const order = [...new Set([...(menu?.order ?? []), ...MENU_ENTRIES])]
  return order.filter((entry) => entry === 'home' || (menu?.[entry] ?? ON_AT_FIRST.includes(entry)))
}
