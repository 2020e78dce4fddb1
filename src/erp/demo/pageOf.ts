/** The one page of the ERP that is played: for whoever connects a real one, so in English as their documentation. */
export const ANSWERS = ['well', 'slowly', 'wrongly', 'never'] as const
export type Answering = (typeof ANSWERS)[number]

/** An event that came in. `again`: it came before. */
export type Taken = {
  readonly seq: number
  readonly type: string
  readonly data: unknown
  readonly again: boolean
  readonly answered: Answering
  /** ISO 8601. */
  readonly at: string
}

type Shown = { readonly answering: Answering; readonly taken: readonly Taken[] }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const row = ({ seq, type, data, again, answered, at }: Taken): string =>
  `<tr><td>${seq}${again ? ' (again)' : ''}</td><td>${escaped(type)}</td><td>${at}</td><td>${answered}</td>` +
  `<td><details><summary>data</summary><pre>${escaped(JSON.stringify(data, null, 2) ?? '')}</pre></details></td></tr>`

const choice = (how: Answering, now: Answering): string =>
  `<button name="how" value="${how}"${how === now ? ' disabled' : ''}>${how}</button>`

/** Newest first. */
export const pageOf = ({ answering, taken }: Shown): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>An ERP</title>
<style>body{font:1rem/1.5 system-ui;margin:2rem;max-width:70rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
<h1>An ERP</h1>
<form method="post" action="/answering"><p>Answers <strong>${answering}</strong>. Let it answer: ${ANSWERS.map((how) => choice(how, answering)).join(' ')}</p></form>
<table><thead><tr><th>seq<th>type<th>taken in at<th>answered<th></tr></thead><tbody>${taken.map(row).join('\n')}</tbody></table>
</html>`
