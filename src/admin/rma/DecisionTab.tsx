import { formatCents } from '@/core/money'
import { hasArrived, openLineTransitions } from '@/core/rmas/status'
import { takesLabel } from '@/core/rmas/transport'
import { Notice } from '@/ui/Notice'
import type { Panel } from '../panelRequest'
import { CancelCase } from './CancelCase'
import { DealerFirst } from './DealerFirst'
import { DecisionForm, type LabelRule } from './DecisionForm'
import type { WaitingLine } from './DecisionLine'
import { type FactRules, lineFacts } from './lineFacts'
import type { LoadedCase, RmaLine } from './loadCase'
import { loadFactRules } from './loadFactRules'
import { Outcome } from './Outcome'

type Props = { readonly panel: Panel; readonly loaded: LoadedCase }

/** The decision: to be made by the returns department, or as it was made. */
export async function DecisionTab({ panel, loaded }: Props) {
  const { t, role } = panel
  const { rma, lines, customer } = loaded
  const may = (event: string) =>
    role !== undefined &&
    lines.some(({ status }) => openLineTransitions(status, role).some((transition) => transition.event === event))

  if (rma.status === 'draft') {
    return (
      <>
        <Notice title={t('case.draftTitle')}>{t('case.draftHelp')}</Notice>
        <Outcome panel={panel} loaded={loaded} />
      </>
    )
  }
  if (customer && may('approve')) {
    const rules = await loadFactRules(panel)
    const waiting = lines.flatMap((line, index) =>
      line.status === 'requested' ? [{ ...waitingLine(panel, loaded, rules, line), position: index + 1 }] : [],
    )
    return <DecisionForm id={rma.id} number={rma.number ?? ''} lines={waiting} label={labelFor(loaded)} />
  }
  const waits = lines.some(({ status }) => status === 'requested')
  return (
    <>
      <DealerFirst panel={panel} loaded={loaded} mayTakeOver={may('takeOver')} />
      {waits && <Notice title={t('decide.notYours')}>{t('decide.notYoursHelp')}</Notice>}
      <Outcome panel={panel} loaded={loaded} />
      {may('cancel') && !lines.some(hasArrived) && <CancelCase id={rma.id} number={rma.number ?? ''} />}
    </>
  )
}

function labelFor({ rma, customer }: LoadedCase): LabelRule {
  if (!takesLabel(rma.transport)) return 'never'
  return customer?.nightDelivery ? 'always' : 'asked'
}

function waitingLine(panel: Panel, loaded: LoadedCase, rules: FactRules, line: RmaLine): Omit<WaitingLine, 'position'> {
  const { rma, customer, orderLines, reasons } = loaded
  const reason = line.reason ?? rma.reason
  const facts = customer
    ? lineFacts(
        {
          orderLine: orderLines.get(String(line.orderLine)),
          freeEntry: Boolean(line.freeEntry),
          customer,
          requested: line.quantityRequested,
          submittedAt: rma.submittedAt ?? null,
          reason: reason ? (reasons.get(String(reason)) ?? null) : null,
          remark: line.remark ?? null,
        },
        rules,
      )
    : []
  return {
    id: String(line.id),
    requested: line.quantityRequested,
    articleName: line.articleName ?? '',
    origin: [line.articleNumber, line.orderNumber, line.customerReference].filter(Boolean).join(' · '),
    price: priceOf(panel, line),
    facts: facts.map(({ tone, key, values }) => ({ tone, text: panel.t(key, values) })),
  }
}

function priceOf({ t, locale }: Panel, { netUnitPriceCents, currency, quantityRequested }: RmaLine): string | null {
  if (typeof netUnitPriceCents !== 'number' || !currency) return null
  const unit = formatCents(netUnitPriceCents, currency, locale)
  return t('decide.price', { unit, total: formatCents(netUnitPriceCents * quantityRequested, currency, locale) })
}
