/** Plays an ERP: takes events in, shows them, and answers well, slowly, wrongly or not at all, as whoever looks on asks. */
import express, { type Express, type Request, type Response } from 'express'

import { isFromNazorg } from './isFromNazorg'
import { ANSWERS, type Answering, pageOf, type Taken } from './pageOf'

type Book = { answering: Answering; readonly taken: Taken[] }
type Settings = { readonly secret: string; readonly now: () => Date }

const MOST_SHOWN = 200
const SLOWLY_MS = 5_000

/** `POST /` takes an event, `GET /` shows what came, `POST /answering` with `how` says how to answer from then on. */
export function demoErp(settings: Settings): Express {
  const book: Book = { answering: 'well', taken: [] }
  const app = express().disable('x-powered-by')
  app.get('/', (_req, res) => void res.type('html').send(pageOf(book)))
  app.post('/answering', express.urlencoded({ extended: false }), (req, res) => {
    book.answering = ANSWERS.find((one) => one === req.body?.how) ?? book.answering
    res.redirect(303, '/')
  })
  app.post('/', express.raw({ type: 'application/json', limit: '1mb' }), (req, res) => take(req, res, book, settings))
  return app
}

function take(req: Request, res: Response, book: Book, { secret, now }: Settings): void {
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  if (!isFromNazorg(body, req.get('nazorg-signature') ?? '', secret, now())) return void res.sendStatus(401)
  const { seq, type, data } = JSON.parse(body.toString()) as Pick<Taken, 'seq' | 'type' | 'data'>
  const again = book.taken.some((one) => one.seq === seq)
  book.taken.unshift({ seq, type, data, again, answered: book.answering, at: now().toISOString() })
  book.taken.splice(MOST_SHOWN)
  answer(res, book.answering)
}

function answer(res: Response, how: Answering): void {
  if (how === 'well') res.sendStatus(204)
  if (how === 'wrongly') res.sendStatus(500)
  if (how === 'slowly') setTimeout(() => res.sendStatus(204), SLOWLY_MS)
}
