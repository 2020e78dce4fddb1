/** What an outbox row that is done remembers of how it went, and how the panel reads it back: a remark a line. */
const TOLD = {
  refused: 'The mail server refused ',
  overtaken: 'Not carried out: the RMA was cancelled first',
  dealerDecided: 'Not carried out: the request waits for its dealer no more',
  stepPast: 'Not carried out: a later mail tells more',
  answeredAlready: 'Not carried out: nothing waits for an answer any more',
  unwanted: 'Not sent: its reader switched this kind of mail off',
  withdrawn: 'Not carried out: taken back by ',
  onlineAlready: 'Not carried out: the page was online already',
  pageGone: 'Not carried out: the page is gone',
  refusedThen: 'Not put online at the planned moment: ',
  templateFailed: 'The shipped text was sent, since the template that is online could not be used: ',
  ownFailed: 'The shared text was sent, since the template of its own could not be used: ',
  exportGone: 'Not carried out: nobody waits for the file any more',
  exportRefused: 'No file was made: too many rows, or not for who asked',
  paperFailed: 'The shipped paper was made, since the template that is online could not be used: ',
} as const

export type Remark = { readonly kind: keyof typeof TOLD; readonly about: string }

/** Null when there is nothing to remark. */
export const tellRemarks = (remarks: readonly Remark[]): string | null =>
  remarks.map(({ kind, about }) => TOLD[kind] + about.replace(/\s+/g, ' ')).join('\n') || null

export function remarksIn(told: string | null | undefined): Remark[] {
  return (told ?? '').split('\n').flatMap((line) => {
    const kind = (Object.keys(TOLD) as Remark['kind'][]).find((one) => line.startsWith(TOLD[one]))
    return kind ? [{ kind, about: line.slice(TOLD[kind].length) }] : []
  })
}
