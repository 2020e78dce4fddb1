/** The mail server of the benchmarks, a process of its own that all contestants send to. */
import { serve } from './processes'
import { readJson } from './rows/signIn'

/** How many mails have come, and how many of them with a PDF. */
export type Received = { readonly smtp: string; readonly mails: number; readonly papers: number }

/** `pdf` is the attachment in Base64. */
export type Letter = { readonly subject: string; readonly html: string; readonly text: string; readonly pdf: string }

export type MailSink = {
  /** Where to send to. */
  readonly smtp: string
  received(): Promise<Received>
  /** Resolves when so many mails with a PDF have come in all. */
  untilPapers(count: number): Promise<Received>
  /** The last mail with a PDF. */
  last(): Promise<Letter>
  stop(): Promise<void>
}

export async function startSink(): Promise<MailSink> {
  const { url, stop } = await serve({ file: 'bench/raw/sink.ts', args: [] })
  const received = () => readJson<Received>(url, {})
  const { smtp } = await received()
  return {
    smtp,
    received,
    untilPapers: (count) => readJson(`${url}/?papers=${count}`, {}),
    last: () => readJson(`${url}/last`, {}),
    stop,
  }
}
