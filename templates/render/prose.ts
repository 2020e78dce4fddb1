/** As on paper (templates/pdf/formNotes.ts): nobody's line breaks fill a mail. */
const ROWS_MAX = 40

/** What somebody wrote: never two empty lines in a row, and an ellipsis where it goes on for more rows than these. */
export function prose(text: string, rowsMax = ROWS_MAX): string {
  const rows = text
    .trim()
    .split(/\r\n|\r|\n/)
    .filter((row, index, all) => row.trim() !== '' || all[index - 1]?.trim() !== '')
  return (rows.length > rowsMax ? [...rows.slice(0, rowsMax), '…'] : rows).join('\n')
}
