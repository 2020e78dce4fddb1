/** What surrounds every mail: the page, the sender above, the reason for the mail and the address below. Admins do not change it. */
import { type BrandLook, LOGO_CID } from '../render/brandLook'
import { html } from '../render/html'
import { CSS } from './css'

/** Stacks cells on a phone and turns dark where the reader's system is dark. */
const style = ({ accentDark }: BrandLook) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 619px) {
.pad { padding-left: 20px !important; padding-right: 20px !important; } .out { padding: 0 !important; }
.stk { display: block !important; width: auto !important; padding: 10px 16px !important; } .btn, .btn a { display: block !important; text-align: center !important; } .btn tbody, .btn tr, .btn td { display: block !important; }
.th { display: none !important; } .row { display: block !important; border-bottom: 1px solid #d6dcd8; padding: 12px 0 !important; } .row td { border: 0 !important; }
.lines, .lines tbody { display: block !important; } .ca { display: block !important; padding: 0 0 8px !important; } .cq, .cd { display: inline-block !important; padding: 0 12px 0 0 !important; }
.first { border-top: 2px solid #161b18; }
}
@media (min-width: 620px) { .m { display: none !important; } }
@media (prefers-color-scheme: dark) {
.bg { background-color: #131715 !important; } .card { background-color: #1a1f1c !important; border-color: ${accentDark} !important; } .tx, .ln { color: #e9edea !important; } .so { color: #b9c2bc !important; } .mu { color: #9ba59f !important; }
.lg { background-color: #ffffff !important; padding: 4px !important; } .ln, .hr, .row { border-color: #333b36 !important; } .rule, .first { border-top-color: #e9edea !important; } .lk { color: ${accentDark} !important; } .ok { background-color: #163521 !important; color: #9bdfb2 !important; } .st { background-color: #451d17 !important; color: #ffb6aa !important; } .box { background-color: #202622 !important; } .btn td { background-color: ${accentDark} !important; } .btn a { color: #0f1311 !important; }
}
`

/** Without a text of its own: the name stands beside it. */
function logoRow({ logo }: BrandLook): string {
  if (!logo) return ''
  const { width, height, lightGround } = logo
  return `<tr><td class="pad" style="padding:24px 32px 0;"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="${lightGround ? 'lg' : ''}" style="border-radius:3px;"><img src="cid:${LOGO_CID}" alt="" width="${width}" height="${height}" style="display:block;border:0;"></td></tr></table></td></tr>
`
}

/** What the frame says: in plain text, escaped here. */
export type Framed = {
  readonly locale: string
  readonly subject: string
  /** Shown by mail programs beside the subject; may be empty. */
  readonly preheader: string
  /** Above on the right; may be empty. */
  readonly date: string
  /** Why somebody gets this mail. */
  readonly why: string
  readonly companyName: string
  readonly brand: BrandLook
}

/** @param rows table rows of escaped HTML */
export function htmlFrame(framed: Framed, rows: string): string {
  const { locale, subject, preheader, date, why, companyName, brand } = framed
  return `<!doctype html>
<html lang="${html(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${html(subject)}</title>
<style>${style(brand)}</style>
</head>
<body class="bg" style="margin:0;padding:0;background-color:#f2f5f3;">
<div style="display:none;max-height:0;overflow:hidden;">${html(preheader)}</div>
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f2f5f3;"><tr><td class="out" align="center" style="padding:24px 12px;">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background-color:#ffffff;border-top:4px solid ${brand.accent};text-align:left;">
${logoRow(brand)}<tr><td class="pad" style="padding:${brand.logo ? 12 : 24}px 32px 0;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="tx" style="${CSS.company}">${html(companyName)}</td><td class="mu" align="right" style="${CSS.date}">${html(date)}</td></tr></table></td></tr>
${rows}
<tr><td class="pad hr" style="padding:16px 32px 24px;border-top:1px solid #d6dcd8;"><p class="mu" style="${CSS.foot}">${html(why)}<br>${html(brand.sender)}</p></td></tr>
</table></td></tr></table>
</body>
</html>
`
}

export const textFrame = ({ companyName, why, brand }: Framed, body: string): string => `${companyName}

${body}

--
${why}
${brand.sender}
`
