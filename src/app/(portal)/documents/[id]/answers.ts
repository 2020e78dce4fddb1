/** What a download says when there is nothing to download. A route has no layout, so the page is written out. */
import { type AreaKey, translator } from '@messages/translate'

import type { Locale } from '@/core/locale'

export const documentMissing = (locale: Locale): Response =>
  answer(404, locale, { title: 'returns.missing.title', text: 'returns.missing.text' })

export const fileMissing = (locale: Locale): Response =>
  answer(404, locale, { title: 'files.missingTitle', text: 'files.missingText' })

export const documentFailed = (locale: Locale): Response =>
  answer(500, locale, { title: 'returns.missing.failedTitle', text: 'returns.missing.failedText' })

const LOOK = `:root{color-scheme:light dark;font:400 1rem/1.5 "Archivo Variable","Segoe UI",system-ui,sans-serif}
body{margin:0;padding:10vh clamp(1rem,3vw,2.5rem);background:light-dark(#fcfdfc,#131715);color:light-dark(#161b18,#e9edea)}
main{max-width:40rem;border-top:2px solid;padding-top:1rem}
h1{font-size:1.875rem;line-height:1.15;margin:0 0 .5rem}
a{color:inherit}`

type Words = { readonly title: Sentence; readonly text: Sentence }
type Sentence = `returns.${AreaKey<'returns'>}` | `files.${AreaKey<'files'>}`

function answer(status: number, locale: Locale, { title, text }: Words): Response {
  const t = translator(locale)
  const page = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t(title)}</title>
<style>${LOOK}</style>
<main><h1>${t(title)}</h1><p>${t(text)}</p><p><a href="/returns">${t('returns.missing.back')}</a></p></main>
</html>`
  return new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
