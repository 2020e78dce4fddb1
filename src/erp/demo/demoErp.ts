/** The doors of the ERP that is played: events come in, and whoever looks on says how it answers and what it does next. */
import express, { type Express, type Request, type Response } from 'express'

import type { ToldEvent } from '@/core/erpEvents/told'
import { ANSWERS, type Answering } from './answers'
import type { Erp } from './erp'
import { isFromNazorg } from './isFromNazorg'
import { pageOf, type Shown } from './pageOf'
import { TRADES } from './trade'

type Settings = {
  readonly erp: Erp
  /** Of the webhook; null refuses what is sent. */
  readonly secret: string | null
  readonly now: () => Date
  readonly answering?: Answering
  /** Address of the portal, to show. */
  readonly portal?: string | undefined
}

const SLOWLY_MS = 5_000
const GARBAGE = 'ERR 0x7F <not http>\r\n\r\n'

/**
 * `POST /` takes an event, `GET /` is the page, `GET /events` what was taken in, as JSON. `POST /answering` with `how` says how
 * to answer from then on, `POST /trade` with `what` what to do now.
 */
export function demoErp({ erp, secret, now, answering = 'well', portal }: Settings): Express {
  const shown: { -readonly [Key in keyof Shown]: Shown[Key] } = { erp, answering, portal, again: 0 }
  const form = express.urlencoded({ extended: false })
  const app = express().disable('x-powered-by')
  app.use((req, res, next) => (req.get('sec-fetch-site') === 'cross-site' ? void res.sendStatus(403) : next()))
  app.get('/', (_req, res) => void res.type('html').send(pageOf(shown)))
  app.get('/events', (_req, res) => void res.json(erp.book.taken))
  app.post('/answering', form, (req, res) => {
    shown.answering = ANSWERS.find((one) => one === req.body?.how) ?? shown.answering
    res.redirect(303, '/')
  })
  app.post('/trade', form, (req, res) => {
    const what = TRADES.find((one) => one === req.body?.what)
    if (what) erp.trade(what)
    res.redirect(303, '/')
  })
  app.post('/', express.raw({ type: 'application/json', limit: '1mb' }), async (req, res) => {
    const event = eventIn(req, secret, now())
    if (!event) return void res.sendStatus(401)
    const taken = await erp.takeIn(event, 'webhook').catch(() => 'later' as const)
    if (taken === 'again') shown.again += 1
    if (taken === 'later') return void res.sendStatus(503)
    answer(res, shown.answering)
  })
  return app
}

function eventIn(req: Request, secret: string | null, now: Date): ToldEvent | null {
  const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  if (!secret || !isFromNazorg(body, req.get('nazorg-signature') ?? '', secret, now)) return null
  return JSON.parse(body.toString()) as ToldEvent
}

/** The event is in the books whatever the answer: an answer may get lost as well. */
function answer(res: Response, how: Answering): void {
  if (how === 'well') res.sendStatus(204)
  if (how === 'wrongly') res.sendStatus(500)
  if (how === 'gone') res.sendStatus(410)
  if (how === 'garbage') res.socket?.end(GARBAGE)
  if (how === 'slowly') setTimeout(() => res.sendStatus(204), SLOWLY_MS)
}
