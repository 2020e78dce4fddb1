import { formatMoment } from '@/core/moment'
import type { StatusTone } from '@/core/rmas/statusTone'
import { isPaper } from '@/core/templates/key'
import { TEMPLATE_NAMES } from '@/core/templates/names'
import type { CaseEventData, CaseEventKind } from '@/core/timeline'
import type { Attachment, CaseEvent } from '@/payload-types'
import { EmptyState } from '@/ui/EmptyState'
import { Icon } from '@/ui/Icon'
import { Timeline } from '@/ui/Timeline'
import type { Panel } from '../panelRequest'
import { CasePhotos } from './CasePhotos'
import { RECEIVING_DETAILS } from './receivingDetails'

type Props = {
  readonly panel: Panel
  readonly events: readonly CaseEvent[]
  /** Of which an event may tell. */
  readonly photos?: readonly Attachment[]
}

const SHAPES: Readonly<Record<CaseEventKind, StatusTone['shape']>> = {
  'draft-created': 'triangle',
  submitted: 'ring',
  decided: 'check',
  cancelled: 'square',
  'dealer-forwarded': 'arrow',
  'dealer-passed': 'arrow',
  'dealer-declined': 'octagon',
  'dealer-late': 'square',
  received: 'tray',
  photographed: 'tray',
  inspected: 'half',
  'confirmation-asked': 'triangle',
  confirmed: 'check',
  corrected: 'arrow',
  completed: 'square',
  'document-made': 'half',
  'document-failed': 'octagon',
  'mail-sent': 'arrow',
  'mail-failed': 'octagon',
  'template-failed': 'triangle',
  requested: 'ring',
  started: 'half',
  asked: 'triangle',
  answered: 'arrow',
  finished: 'square',
  declined: 'octagon',
  reviewed: 'half',
  forwarded: 'arrow',
  'claim-decided': 'check',
  responded: 'half',
  closed: 'square',
  noted: 'pie',
  messaged: 'arrow',
  erased: 'square',
}

/** Everything that happened, newest first; what the customer does not see is marked. */
export function CaseTimeline({ panel, events, photos = [] }: Props) {
  const { t, zone, locale } = panel
  if (events.length === 0) return <EmptyState icon="clock" title={t('case.noTimeline')} />
  const steps = events.map((event) => {
    const kind = event.kind as CaseEventKind
    const name = event.actor?.kind === 'system' ? t('common.system') : (event.actor?.name ?? '–')
    return {
      key: event.id,
      shape: SHAPES[kind] ?? 'ring',
      title: titleOf(panel, event),
      when: t('timeline.by', { when: formatMoment(new Date(event.at), zone, locale), name }),
      at: event.at,
      text: <EventText panel={panel} event={event} photos={photos} />,
    }
  })
  return (
    <div className="nz-timeline">
      <Timeline steps={steps} />
    </div>
  )
}

function titleOf({ t }: Panel, event: CaseEvent): string {
  const kind = event.kind as CaseEventKind
  const begins = kind === 'submitted' || kind === 'requested'
  const onBehalf = begins && (event.data as CaseEventData['requested']).onBehalf
  if (!(kind in SHAPES)) return event.kind
  return t(onBehalf ? 'timeline.submittedOnBehalf' : `timeline.${kind}`)
}

type TextProps = Required<Pick<Props, 'panel' | 'photos'>> & { readonly event: CaseEvent }

function EventText({ panel, event, photos }: TextProps) {
  const { t } = panel
  const said = detailOf(panel, event)
  const seen = event.visibleToCustomer === true
  return (
    <>
      {said}
      {said && <br />}
      <CasePhotos panel={panel} photos={photosIn(event, photos)} />
      <span className="nz-lane">
        <Icon name={seen ? 'message' : 'lock'} small />
        {t(seen ? 'timeline.customerSees' : 'timeline.staffOnly')}
      </span>
    </>
  )
}

/** Those that are still there. */
function photosIn({ kind, data }: CaseEvent, photos: readonly Attachment[]): Attachment[] {
  if (kind !== 'photographed') return []
  const told = new Set((data as CaseEventData['photographed']).photos.map(({ id }) => id))
  return photos.filter(({ id }) => told.has(id))
}

type Details = { readonly [K in CaseEventKind]?: (panel: Panel, data: CaseEventData[K]) => string | null }

const DETAILS: Details = {
  ...RECEIVING_DETAILS,
  submitted: ({ t }, { lines, pieces }) => t('timeline.submittedText', { lines, pieces }),
  decided: ({ t }, { lines, note }) => {
    const sum = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + pick(line), 0)
    const approved = sum(({ quantityApproved }) => quantityApproved)
    const requested = sum(({ quantityRequested }) => quantityRequested)
    return sentences(t('timeline.decidedText', { approved, requested }), note)
  },
  cancelled: (_, { note }) => note,
  'dealer-forwarded': (_, { dealer }) => dealer,
  'dealer-passed': (_, { dealer }) => dealer,
  'dealer-declined': (_, { dealer, note }) => sentences(dealer, note),
  'dealer-late': (_, { dealer }) => dealer,
  'document-made': ({ t }, { document, fileName }) => `${t(`document.${document}`)}, ${fileName}`,
  'document-failed': ({ t }, { document, reason, attempts }) =>
    `${t(`document.${document}`)}: ${t('timeline.failedText', { reason, attempts })}`,
  'mail-sent': ({ t }, { subject, to, cc }) => t('timeline.mailText', { subject, to: [...to, ...cc].join(', ') }),
  'template-failed': ({ t, locale }, { event }) =>
    t(isPaper(event) ? 'timeline.templatePaper' : 'timeline.templateText', { name: TEMPLATE_NAMES[event][locale] }),
  'mail-failed': ({ t }, { to, reason, attempts }) =>
    to.length === 0 ? t('timeline.noAddress') : t('timeline.failedText', { reason, attempts }),
  asked: (_, { question }) => question,
  answered: (_, { answer }) => answer,
  finished: ({ t }, { note, set }) => sentences(note, set === 'nothing' ? null : t(`timeline.set.${set}`)),
  declined: (_, { note }) => note,
  forwarded: (_, { note }) => note,
  'claim-decided': ({ t }, { lines, note }) => {
    const sum = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + pick(line), 0)
    const accepted = sum(({ quantityAccepted }) => quantityAccepted)
    return sentences(
      t('timeline.acceptedText', { accepted, claimed: sum(({ quantityClaimed }) => quantityClaimed) }),
      note,
    )
  },
  responded: (_, { fileName }) => fileName,
  closed: ({ t }, { note, invoice }) =>
    sentences(invoice === null ? null : t('timeline.invoiceText', { number: invoice }), note),
  noted: (_, { note }) => note,
  messaged: (_, { text }) => text,
}

function detailOf(panel: Panel, { kind, data }: CaseEvent): string | null {
  const describe = DETAILS[kind as CaseEventKind] as ((panel: Panel, data: unknown) => string | null) | undefined
  return describe && data ? describe(panel, data) : null
}

const sentences = (...parts: (string | null)[]): string => parts.filter(Boolean).join('. ')
