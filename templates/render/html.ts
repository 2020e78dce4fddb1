const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}

/** Text as it stands in HTML, in an attribute too. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

/** The same over several lines, as somebody typed them. */
export const htmlLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(html)
    .join('<br>')
