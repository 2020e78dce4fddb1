/** The ERP that is played, without its page: takes events in, books what follows from them, and sends what it has to send. */
import { randomBytes } from 'node:crypto'

import { BUSINESS_ZONE, dayIn } from '@/core/day'
import type { ErpRma } from '@/core/erpEvents/schemas'
import type { ToldEvent } from '@/core/erpEvents/told'
import { type Book, type Entry, type Errand, emptyBook, enter, lastSeq, type Way } from './book'
import { bookCompleted } from './credits'
import type { Journal } from './journal'
import { printPaper } from './paper'
import { type Portal, Refused } from './portal'
import { type Rounds, rounds } from './rounds'
import { type Trade, trade } from './trade'

type Settings = {
  readonly journal: Journal
  /** Null for an ERP that only receives. */
  readonly portal: Portal | null
  readonly customers: readonly string[]
  readonly now: () => Date
}

export type Erp = {
  readonly book: Book
  /** What keeps it from its work, in words. */
  fault(): string | null
  /** @returns `again` for what it has, `later` while an earlier event is missing */
  takeIn(event: ToldEvent, by: Way): Promise<'taken' | 'again' | 'later'>
  /** @returns whether there was anything to do */
  trade(what: Trade): boolean
  stop(): Promise<void>
}

const ROUND_MS = 2_000

export function openErp(settings: Settings): Erp {
  const { journal, portal, now } = settings
  const book = emptyBook()
  for (const entry of journal.entries) enter(book, entry)
  const note = (entry: Entry) => {
    journal.add(entry)
    enter(book, entry)
  }
  if (book.series === '') note({ kind: 'opened', series: `E${randomBytes(2).toString('hex').toUpperCase()}` })
  const today = () => dayIn(BUSINESS_ZONE, now())
  const take = (event: ToldEvent, by: Way) => {
    if (event.seq > lastSeq(book)) note({ kind: 'taken', event, by, at: now().toISOString() })
  }
  const fetchEvents = portal && rounds(() => pull(portal, book, take), ROUND_MS)
  const work = portal && rounds(() => workOff(portal, { book, note, today, now }), ROUND_MS)
  return {
    book,
    fault: () => fetchEvents?.fault() ?? work?.fault() ?? null,
    takeIn: async (event, by) => {
      if (event.seq <= lastSeq(book)) return 'again'
      if (portal && event.seq > lastSeq(book) + 1) await pull(portal, book, take)
      if (portal && event.seq > lastSeq(book) + 1) return 'later'
      take(event, by)
      work?.ring()
      return 'taken'
    },
    trade: (what) => {
      const errands = trade(what, book, { today: today(), customers: settings.customers })
      if (errands.length > 0) note({ kind: 'traded', what, errands })
      work?.ring()
      return errands.length > 0
    },
    stop: async () => {
      await Promise.all([fetchEvents, work].map((one: Rounds | null) => one?.stop()))
      journal.close()
    },
  }
}

async function pull(portal: Portal, book: Book, take: (event: ToldEvent, by: Way) => void): Promise<void> {
  for (;;) {
    const { events, more } = await portal.eventsAfter(lastSeq(book))
    for (const event of events) take(event, 'pull')
    if (!more) return
  }
}

type Desk = {
  readonly book: Book
  readonly note: (entry: Entry) => void
  readonly today: () => string
  readonly now: () => Date
}

/** Everything is noted before it is sent: after a kill the same is sent again, which changes nothing in the portal. */
async function workOff(portal: Portal, desk: Desk): Promise<void> {
  const { book, note, now } = desk
  for (let event = nextToBook(book); event; event = nextToBook(book)) await bookEvent(portal, desk, event)
  for (let errand = nextErrand(book); errand; errand = nextErrand(book)) {
    const complaint = await carryOut(portal, errand)
    note({ kind: 'sent', complaint, at: now().toISOString() })
  }
}

const nextToBook = ({ taken, bookedSeq }: Book): ToldEvent | undefined =>
  taken.find(({ event }) => event.seq > bookedSeq)?.event
const nextErrand = ({ errands, results }: Book): Errand | undefined => errands[results.length]

async function bookEvent(portal: Portal, { book, note, today }: Desk, { seq, type, data }: ToldEvent): Promise<void> {
  if (type !== 'rma.completed') return note({ kind: 'booked', seq, credited: {}, returned: {}, errands: [] })
  note(await bookCompleted(book, { seq, rma: data as ErpRma, today: today() }, portal.lineOf))
}

/** @returns what the portal will not take, in words; what it may take later is thrown, and tried again */
async function carryOut(portal: Portal, errand: Errand): Promise<string | null> {
  try {
    if (errand.entity !== 'pdf') return await portal.send(errand.entity, errand.rows)
    return await portal.sendPdf(errand.paper.number, await printPaper(errand.paper))
  } catch (error) {
    if (error instanceof Refused && error.final) return error.message
    throw error
  }
}
