/** Accepted terms as they are kept: a title, an empty line, and the text. What is kept is what was hashed. */
export const termsText = (title: string, body: string): string => `${title}\n\n${body}`

/** The same, apart again, to be shown. */
export function shownTerms(text: string): { readonly title: string; readonly paragraphs: readonly string[] } {
  const [title = '', ...rest] = text.split('\n')
  const paragraphs = rest.join('\n').split(/\n{2,}/)
  return { title, paragraphs: paragraphs.map((one) => one.trim()).filter((one) => one !== '') }
}
