import { translator } from '@messages/translate'
import Link from 'next/link'

import { formatMoment } from '@/core/moment'
import { formatCents } from '@/core/money'
import { hasArrived } from '@/core/rmas/status'
import type { Rma } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import type { Panel } from '../panelRequest'
import { RECEIVING_PATH } from '../paths'
import { mayReceive } from '../receiving/mayReceive'
import { receivingMessages } from '../receiving/receivingMessages'
import { UnknownArticle } from '../receiving/UnknownArticle'
import { ArrivedLines } from './ArrivedLines'
import { CasePhotos, photosAt } from './CasePhotos'
import { CompleteCase } from './CompleteCase'
import { InspectForm } from './InspectForm'
import type { LoadedCase, RmaLine } from './loadCase'
import { type ArrivedLine, caseOf } from './outcomeDraft'

type Props = { readonly panel: Panel; readonly loaded: LoadedCase }

/** What came in and what becomes of it: inspected, completed and corrected here, counted at the station. */
export function ReceivingTab({ panel, loaded }: Props) {
  const { locale, role } = panel
  const { rma, lines, photos } = loaded
  const t = translator(locale, 'receiving')
  const arrived = lines.filter(hasArrived)
  const unexpected = (rma.unexpected ?? []).filter(({ quantity }) => quantity > 0)
  if (arrived.length + unexpected.length + photos.length === 0) {
    const station = mayReceive(role) && (
      <Link className="btn" href={RECEIVING_PATH} prefetch={false}>
        {t('toStation')}
      </Link>
    )
    return (
      <EmptyState icon="box" title={t('nothingYet')} action={station}>
        {t('nothingYetHelp')}
      </EmptyState>
    )
  }
  const messages = receivingMessages(locale)
  const of = caseOf(rma)
  const waiting = arrived.filter(({ status }) => status === 'received')
  const may = mayReceive(role)
  return (
    <>
      {may && arrived.some(({ status }) => status === 'inspected') && (
        <CompleteCase messages={messages} of={of} waits={waitsFor(panel, loaded)} />
      )}
      {may && waiting.length > 0 && (
        <InspectForm key={of.revision} messages={messages} of={of} lines={waiting.map(arrivedLine)} />
      )}
      <ArrivedLines
        messages={messages}
        of={of}
        lines={arrived.map(arrivedLine)}
        mayCorrect={may}
        photos={photosByLine(panel, arrived, photos)}
      />
      <UnexpectedGoods panel={panel} unexpected={unexpected} photos={photos} />
      <OtherPhotos panel={panel} shown={[...arrived, ...unexpected]} photos={photos} />
    </>
  )
}

const photosByLine = (panel: Panel, lines: readonly RmaLine[], photos: LoadedCase['photos']) =>
  Object.fromEntries(
    lines.map(({ id }) => [String(id), <CasePhotos key={id} panel={panel} photos={photosAt(photos, id)} />]),
  )

type GoodsProps = {
  readonly panel: Panel
  readonly unexpected: NonNullable<Rma['unexpected']>
  readonly photos: LoadedCase['photos']
}

function UnexpectedGoods({ panel, unexpected, photos }: GoodsProps) {
  const t = translator(panel.locale, 'receiving')
  if (unexpected.length === 0) return null
  return (
    <section className="sect" aria-label={t('unexpected')}>
      <div className="sect-h">
        <h2>{t('unexpected')}</h2>
      </div>
      <ul className="nz-rows">
        {unexpected.map(({ id, articleNumber, articleName, quantity, grade }) => (
          <li key={id}>
            <div>
              <span className="no">{articleNumber}</span> {articleName || <UnknownArticle text={t('unknownArticle')} />}
              <CasePhotos panel={panel} photos={photosAt(photos, id)} />
            </div>
            <span>{t('items', { n: quantity })}</span>
            <span className="small muted">{grade ? t(`grades.${grade}`) : t('noGrade')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type OtherProps = Pick<GoodsProps, 'panel' | 'photos'> & { readonly shown: readonly { readonly id?: string | null }[] }

/** Of lines of which nothing came in, such as an empty box, or more than was approved of an RMA that was rejected. */
function OtherPhotos({ panel, shown, photos }: OtherProps) {
  const t = translator(panel.locale, 'receiving')
  const others = photos.filter(({ line }) => !shown.some(({ id }) => String(id) === line))
  if (others.length === 0) return null
  return (
    <section className="sect" aria-label={t('photo.others')}>
      <div className="sect-h">
        <h2>{t('photo.others')}</h2>
      </div>
      <CasePhotos panel={panel} photos={others} />
    </section>
  )
}

const arrivedLine = (line: RmaLine): ArrivedLine => ({
  id: String(line.id),
  status: line.status,
  articleName: line.articleName ?? '',
  articleNumber: line.articleNumber ?? '',
  approved: line.quantityApproved ?? 0,
  received: line.quantityReceived ?? 0,
  credited: line.quantityCredited ?? 0,
  grade: line.grade ?? '',
  outcomes: (line.outcomes ?? []).map(({ kind, quantity, note }) => ({ kind, quantity, note: note ?? '' })),
})

/** Whom a completion waits for, as a sentence; null when it waits for nobody. */
function waitsFor({ locale, zone, user }: Panel, { rma, lines, askedBy }: LoadedCase) {
  const { askedBy: asker, askedAt, amountCents } = rma.confirmation ?? {}
  if (!asker) return null
  const t = translator(locale, 'receiving')
  const currency = lines.find((line) => line.currency)?.currency
  const known = typeof amountCents === 'number' && currency
  return {
    own: String(asker) === String(user.id),
    text: t('waitsText', {
      name: askedBy?.name ?? '–',
      when: formatMoment(new Date(askedAt ?? ''), zone, locale),
      amount: known ? formatCents(amountCents, currency, locale) : t('waitsUnknown'),
    }),
  }
}
