/** The name that a customer's file had, as it may be shown, mailed and offered for download again. */

const LONGEST = 120
/** Turn the reading direction or take no room: they make a name look like another. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu
/** Not kept by some file system, or read as something else by a shell. */
const FORBIDDEN = /[<>:"|?*%`$;&]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** What runs when it is opened: a name with such an ending before the last one means to deceive. */
const RUNS =
  /\.(exe|com|bat|cmd|scr|pif|msi|jar|js|jse|vbs|vbe|wsf|ps1|sh|hta|lnk|html?|xhtml|svg|php\d?|phtml|asp|aspx|jsp)\.[^.]+$/i

/** Without folders, control characters and what deceives; never empty, its extension kept. */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = base.replace(DECEIVING, '').replace(FORBIDDEN, '-').replace(/\s+/g, ' ')
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '')
  const [, stem = trimmed, extension = ''] = /^(.*)(\.[a-z0-9]{1,10})$/i.exec(trimmed) ?? []
  const short = [...stem]
    .slice(0, LONGEST - extension.length)
    .join('')
    .trimEnd()
  const name = `${short || 'bestand'}${extension}`
  return RESERVED.test(name) ? `_${name}` : name
}

/** True for `factuur.exe.pdf` and its like. */
export const hidesExtension = (name: string): boolean => RUNS.test(name)

/** The value of a Content-Disposition header that offers `name` for download, in ASCII and in full. */
export function offeredAs(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\/]/g, '_')
  const full = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`
}
