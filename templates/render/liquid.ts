/** Liquid without surprises: no files, no inherited properties, no silent gaps, bounded in time and size. */

import { translator } from '@messages/translate'
import { Liquid, type Template } from 'liquidjs'
import type { Locale } from '@/core/locale'
import type { MailText } from '../mail/mailTemplate'
import { PARTIALS } from '../mail/partials'

/** Whether what a template prints becomes part of HTML or of plain text. */
type Ground = 'html' | 'text'

const engines = new Map<string, Liquid>()
const parsed = new Map<string, Template[]>()

/** Renders one template; `values` are data and never read as a template. */
export function renderLiquid(source: string, ground: Ground, locale: Locale, values: Values): string {
  const name = `${ground}:${locale}`
  const engine = engines.get(name) ?? makeEngine(ground, locale)
  engines.set(name, engine)
  const template = parsed.get(`${name}:${source}`) ?? engine.parse(source)
  parsed.set(`${name}:${source}`, template)
  return String(engine.renderSync(template, values.data, { globals: values.globals }))
}

/** `globals` reach partials too, `data` only the template itself. */
type Values = { readonly data: object; readonly globals: object }

function makeEngine(ground: Ground, locale: Locale): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: false,
    ...(ground === 'html' && { outputEscape: 'escape' as const }),
    templates: { ...PARTIALS },
    parseLimit: 200_000,
    renderLimit: 10_000,
    memoryLimit: 50_000_000,
  })
  const t = translator(locale, 'mails')
  engine.registerFilter('t', (key, ...pairs) => t(key as Parameters<MailText>[0], Object.fromEntries(pairs)))
  engine.registerFilter('link', safeLink)
  engine.registerFilter('lines', rowsOf)
  engine.registerFilter('prose', (text: unknown) => rowsOf(text).join('\n'))
  return engine
}

/** As on paper (templates/pdf/formNotes.ts): nobody's line breaks fill a mail. */
const ROWS_MAX = 40

/** The lines of what somebody wrote: never two empty ones in a row, and an ellipsis where it goes on too long. */
function rowsOf(text: unknown): string[] {
  const rows = String(text)
    .trim()
    .split(/\r\n|\r|\n/)
    .filter((row, index, all) => row.trim() !== '' || all[index - 1]?.trim() !== '')
  return rows.length > ROWS_MAX ? [...rows.slice(0, ROWS_MAX), '…'] : rows
}

/** The address itself when it leads to a web page or a mailbox, else nothing: a mail carries no other links. */
export function safeLink(address: unknown): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return ''
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol) ? new URL(address).href : ''
}
