/** The one page of the ERP that is played: for whoever connects a real one, so in English as their documentation. */
import { ANSWERS, type Answering } from './answers'
import { type Errand, lastSeq, type Result, type Taken } from './book'
import type { Erp } from './erp'
import { TRADES, type Trade } from './trade'

export type Shown = {
  readonly erp: Pick<Erp, 'book' | 'fault'>
  readonly answering: Answering
  /** Address of the portal that it sends to. */
  readonly portal: string | undefined
  /** Events that came once more since it was started. */
  readonly again: number
}

const MOST_SHOWN = 200

const WORDS: Readonly<Record<Trade, string>> = {
  customer: 'New customer with an order',
  order: 'New order',
  move: 'Move expected days by a week',
  ship: 'Ship and invoice what is open',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** `11-27 19:00:00`, in UTC. */
const moment = (at: string): string => at.slice(5, 19).replace('T', ' ')

const eventRow = ({ event: { seq, type, data }, by, at }: Taken): string =>
  `<tr><td>${seq}</td><td>${escaped(type)}</td><td>${by}</td><td>${moment(at)}</td>` +
  `<td><details><summary>data</summary><pre>${escaped(JSON.stringify(data, null, 2) ?? '')}</pre></details></td></tr>`

const nameOf = (errand: Errand): string =>
  errand.entity === 'pdf'
    ? `PDF of ${errand.paper.number}`
    : `${errand.entity} ${errand.rows.map((row) => (row as { number?: string }).number ?? '').join(', ')}`

const errandRow = (errand: Errand, result: Result | undefined): string => {
  const outcome = result ? (result.complaint ?? 'taken') : 'waits'
  return `<tr><td>${escaped(nameOf(errand))}</td><td>${result ? moment(result.at) : ''}</td><td>${escaped(outcome)}</td></tr>`
}

const button = (name: string, value: string, word: string, off = false): string =>
  `<button name="${name}" value="${value}"${off ? ' disabled' : ''}>${word}</button>`

const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui;margin:2rem;max-width:70rem}' +
  'td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top;overflow-wrap:anywhere}' +
  'td:first-child{min-width:4rem}button{font:inherit;padding:.2rem .7rem;margin:.15rem 0}.fault{color:light-dark(#b3261e,#f2b8b5)}'

/** Newest first. */
export function pageOf({ erp: { book, fault }, answering, portal, again }: Shown): string {
  const trouble = fault()
  const errands = book.errands.map((errand, index) => errandRow(errand, book.results[index]))
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An ERP</title>
<style>${STYLE}</style>
<h1>An ERP</h1>
<p>${portal ? `It sends to <a href="${escaped(portal)}">${escaped(portal)}</a>` : 'It only receives'}. Its numbers begin with ${book.series}.
Last event: ${lastSeq(book)}. Came once more since the start: ${again}.</p>
${trouble ? `<p class="fault">It cannot go on, and tries again: ${escaped(trouble)}</p>` : ''}
<form method="post" action="/answering"><p>Answers <strong>${answering}</strong>. Let it answer: ${ANSWERS.map((how) => button('how', how, how, how === answering)).join(' ')}</p></form>
${portal ? `<form method="post" action="/trade"><p>${TRADES.map((what) => button('what', what, WORDS[what])).join(' ')}</p></form>` : ''}
<h2>Taken in</h2>
${table(['seq', 'type', 'by', 'at', ''], book.taken.slice(-MOST_SHOWN).map(eventRow).reverse())}
<h2>Sent</h2>
${table(['what', 'at', 'outcome'], errands.slice(-MOST_SHOWN).reverse())}
</html>`
}
