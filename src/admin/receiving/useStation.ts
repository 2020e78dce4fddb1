'use client'

import { type RefObject, useRef, useState } from 'react'

import { newOnceKey } from '@/ui/files/onceKey'
import { failureSentence } from '../failureSentence'
import type { VerbAnswer } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { beep } from './beep'
import type { ReceivingText } from './receivingText'
import { bookReceipt, findArticle, findRma } from './stationRequests'
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
  type StationLine,
  type StationRma,
  type Tally,
} from './tally'
import { type Photos, usePhotos } from './usePhotos'

export type Verdict = { readonly tone: 'ok' | 'wait' | 'stop'; readonly text: string }

type Refused = Exclude<VerbAnswer, { kind: 'done' }>

type Say = (tone: Verdict['tone'], text: string) => void

type Desk = {
  readonly t: ReceivingText
  readonly say: Say
  readonly rma: StationRma | null
  readonly tally: Tally
  readonly setRma: (rma: StationRma | null) => void
  readonly photos: Photos
  readonly count: (tally: Tally) => void
}

/** The station: an RMA is opened by a scan, counted by scans, and booked. A failure leaves the count as it is. */
export function useStation(t: ReceivingText) {
  const [rma, setRma] = useState<StationRma | null>(null)
  const [tally, setTally] = useState<Tally>(EMPTY_TALLY)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [busy, setBusy] = useState(false)
  const { locale } = usePanel()

  const say: Say = (tone, text) => {
    setVerdict({ tone, text })
    beep(tone)
  }
  const typed = useRef(tally)
  typed.current = tally
  const photos = usePhotos({ t, locale, onFailed: (sentence) => say('stop', sentence) })
  const desk: Desk = { t, say, rma, tally, photos, setRma, count: setTally }
  const book = useBooking(desk, () => typed.current)
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
    for (const { key } of photos.now()) photos.drop(key)
    setRma(null)
    setTally(EMPTY_TALLY)
    setVerdict(null)
  }
  return {
    rma,
    tally,
    photos,
    count: setTally,
    verdict,
    busy,
    pieces: countedPieces(tally),
    scan,
    book: () => rma && once(() => book(rma)),
    stop,
  }
}

type Sent = { readonly text: string; readonly key: string }

/** A receipt that says something else is another one, with a key of its own; the same again counts once. */
function keyFor(last: RefObject<Sent>, receipt: unknown): string {
  const text = JSON.stringify(receipt)
  if (last.current.text !== text) last.current = { text, key: newOnceKey() }
  return last.current.key
}

/** @param typed the count of this moment: it goes on while photos are under way */
function useBooking({ t, say, photos, setRma, count }: Desk, typed: () => Tally) {
  const { t: panel, locale } = usePanel()
  const last = useRef<Sent>({ text: '', key: '' })
  const refuse = async (of: StationRma, answer: Refused) => {
    if (answer.kind !== 'refused') return say('stop', t(answer.kind))
    if (!answer.refusals.some(({ name }) => name === 'CHANGED_MEANWHILE'))
      return say('stop', failureSentence(answer, panel))
    const found = await findRma(of.number)
    if (found.kind === 'found') setRma(found.rma)
    say('stop', t('verdict.changed'))
  }
  return async (of: StationRma) => {
    await photos.settled()
    if (photos.now().some(({ state }) => state !== 'stored')) return say('stop', t('verdict.photosLeft'))
    const body = receiptBody({ rma: of, tally: typed(), photos: photos.now() })
    const answer = await bookReceipt({ id: of.id, key: keyFor(last, [of.id, body]), body }, locale)
    if (answer.kind !== 'done') return refuse(of, answer)
    setRma(null)
    count(EMPTY_TALLY)
    photos.clear()
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

async function countScan(desk: Desk, of: StationRma, scan: Scan): Promise<void> {
  const { t, say, tally, count } = desk
  const line = lineOf(of, tally, scan.code)
  if (line) return countOnLine(desk, line, scan.pieces)
  const other = await findRma(scan.code)
  if (other.kind === 'found') return say('stop', t('verdict.otherRma', scan))
  if (other.kind !== 'none') return say('stop', t(other.kind))
  const known = await findArticle(scan.code)
  const meant = known && lineOf(of, tally, known.number)
  if (meant) return countOnLine(desk, meant, scan.pieces)
  count(countUnexpected(tally, scan, known))
  if (!known) return say('wait', t('verdict.unexpected', scan))
  say('wait', t('verdict.unexpectedKnown', { article: known.name, code: known.number }))
}

function countOnLine({ t, say, tally, count }: Desk, line: StationLine, pieces: number): void {
  const next = countLine(tally, line.id, pieces)
  count(next)
  const article = line.articleName || line.articleNumber
  const n = piecesOf(next.lines[line.id]?.quantity ?? '')
  const over = n - openOf(line)
  if (over > 0) say('wait', t('verdict.more', { article, n: over }))
  else say('ok', t('verdict.counted', { article, n }))
}
