/** As on paper (templates/pdf/formNotes.ts): nobody's line breaks fill a mail. */
const ROWS_MAX = 40

/** What somebody wrote: never two empty lines in a row, and an ellipsis where it goes on too long. */
export function prose(text: string): string {
  const rows = text
    .trim()
    .split(/\r\n|\r|\n/)
    .filter((row, index, all) => row.trim() !== '' || all[index - 1]?.trim() !== '')
  return (rows.length > ROWS_MAX ? [...rows.slice(0, ROWS_MAX), '…'] : rows).join('\n')
}
