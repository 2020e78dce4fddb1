'use client'

import { type RefObject, useRef, useState } from 'react'

import { failureSentence } from '../failureSentence'
import type { VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { beep } from './beep'
import type { ReceivingText } from './receivingText'
import { bookReceipt, findRma } from './stationRequests'
import {
  countedPieces,
  countLine,
  countUnexpected,
  EMPTY_TALLY,
  lineOf,
  openOf,
  piecesOf,
  readScan,
  receiptBody,
  type Scan,
  type StationRma,
  type Tally,
} from './tally'

export type Verdict = { readonly tone: 'ok' | 'wait' | 'stop'; readonly text: string }

type Refused = Exclude<VerbAnswer, { kind: 'done' }>

type Say = (tone: Verdict['tone'], text: string) => void

type Desk = {
  readonly t: ReceivingText
  readonly say: Say
  readonly rma: StationRma | null
  readonly tally: Tally
  readonly setRma: (rma: StationRma | null) => void
  /** A count that changed is another receipt, with a key of its own. */
  readonly count: (tally: Tally) => void
}

/** The station: an RMA is opened by a scan, counted by scans, and booked. A failure leaves the count as it is. */
export function useStation(t: ReceivingText) {
  const [rma, setRma] = useState<StationRma | null>(null)
  const [tally, setTally] = useState<Tally>(EMPTY_TALLY)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef('')

  const say: Say = (tone, text) => {
    setVerdict({ tone, text })
    beep(tone)
  }
  const count = (next: Tally) => {
    key.current = crypto.randomUUID()
    setTally(next)
  }
  const desk: Desk = { t, say, rma, tally, setRma, count }
  const book = useBooking(desk, key)
  const once = (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  const scan = (typed: string) => {
    const read = readScan(typed)
    if (read.code === '') return
    if (!rma) return once(() => open(desk, read.code))
    const again = read.code.toLowerCase() === rma.number.toLowerCase()
    once(() => (again ? book(rma) : countScan(desk, rma, read)))
  }
  const stop = () => {
    setRma(null)
    setTally(EMPTY_TALLY)
    setVerdict(null)
  }
  return {
    rma,
    tally,
    count,
    verdict,
    busy,
    pieces: countedPieces(tally),
    scan,
    book: () => rma && once(() => book(rma)),
    stop,
  }
}

function useBooking({ t, say, tally, setRma, count }: Desk, key: RefObject<string>) {
  const { t: panel, locale } = usePanel()
  const refuse = async (of: StationRma, answer: Refused) => {
    if (answer.kind !== 'refused') return say('stop', t(answer.kind))
    if (!answer.refusals.some(({ name }) => name === 'CHANGED_MEANWHILE'))
      return say('stop', failureSentence(answer, panel))
    const found = await findRma(of.number)
    if (found.kind === 'found') setRma(found.rma)
    count(tally)
    say('stop', t('verdict.changed'))
  }
  return async (of: StationRma) => {
    const answer = await bookReceipt({ id: of.id, key: key.current, body: receiptBody(of, tally) }, locale)
    if (answer.kind !== 'done') return refuse(of, answer)
    setRma(null)
    count(EMPTY_TALLY)
    say('ok', t('verdict.saved', { number: of.number, status: t(`bookedAs.${answer.body.doc.status}`) }))
  }
}

async function open({ t, say, setRma, count }: Desk, code: string): Promise<void> {
  const found = await findRma(code)
  if (found.kind !== 'found')
    return say('stop', found.kind === 'none' ? t('verdict.notFound', { code }) : t(found.kind))
  setRma(found.rma)
  count(EMPTY_TALLY)
  const { number, customer } = found.rma
  say('ok', t('verdict.opened', { number, customer }))
}

async function countScan({ t, say, tally, count }: Desk, of: StationRma, scan: Scan): Promise<void> {
  const line = lineOf(of, tally, scan.code)
  if (line) {
    const next = countLine(tally, line.id, scan.pieces)
    count(next)
    const article = line.articleName || line.articleNumber
    const n = piecesOf(next.lines[line.id]?.quantity ?? '')
    const over = n - openOf(line)
    return over > 0
      ? say('wait', t('verdict.more', { article, n: over }))
      : say('ok', t('verdict.counted', { article, n }))
  }
  const other = await findRma(scan.code)
  if (other.kind === 'found') return say('stop', t('verdict.otherRma', scan))
  if (other.kind !== 'none') return say('stop', t(other.kind))
  count(countUnexpected(tally, scan))
  say('wait', t('verdict.unexpected', scan))
}
