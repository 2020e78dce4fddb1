/** The lines of a text that an admin typed, such as opening hours; without the empty ones. */
export const textLines = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
