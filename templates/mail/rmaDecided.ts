import { formatDay } from '@/core/day'
import type { RmaMailData } from '@/core/mails'
import { addressLines } from '../render/addressLines'
import { decisionOutcome } from './decisionOutcome'
import type { MailTemplate, MailText } from './mailTemplate'
import { decidedSample } from './sample'

const INTRO = `{{ 'decided.intro' | t: outcome: outcome, date: submittedOn, requested: totals.piecesRequested, approved: totals.piecesApproved }}`
const ATTACHED = `{% if form %}{{ 'attached' | t: label: label }}{% endif %}`
const WHY = `{{ 'whyCustomer' | t: customer: customer.name, number: customer.number }}`

/** Per line what was decided and why, then what to do next: send the goods, or what a refusal means. */
export const rmaDecided: MailTemplate<'rma-decided'> = {
  event: 'rma-decided',
  sample: decidedSample,
  view: decidedView,
  subject: `{{ 'decided.subject' | t: number: rma.number, outcome: outcome }}`,
  html: `{% layout 'frame' %}
{% block preview %}{{ 'decided.preview' | t: outcome: outcome, approved: totals.piecesApproved, requested: totals.piecesRequested }}{% endblock %}
{% block date %}{{ decidedOn }}{% endblock %}
{% block body %}<tr><td class="pad" style="padding:28px 32px 0;">
{% render 'heading', kicker: 'decided.kicker', title: rma.number %}
{% render 'greeting', name: contactName %}
<p class="tx" style="{{ css.sentence }}">${INTRO}</p>
{% render 'button', href: rmaUrl, label: button %}
{% if form %}<p class="so" style="{{ css.small }}">${ATTACHED}</p>{% endif %}</td></tr>
{% render 'remark', label: 'decisionNote', text: rma.decisionNote %}
<tr><td class="pad" style="padding:28px 32px 0;">{% render 'decidedLines', lines: lines %}</td></tr>
{% if outcome != 'rejected' %}{% render 'facts', facts: facts %}{% endif %}
<tr><td class="pad" style="padding:24px 32px 28px;">{% if outcome != 'rejected' %}<p class="tx" style="{{ css.heading }}">{{ 'decided.sendTitle' | t }}</p>
{% render 'steps', steps: steps %}{% else %}<p class="tx" style="{{ css.heading }}">{{ 'decided.rejectedTitle' | t }}</p>
<p class="tx" style="{{ css.step }}">{{ 'decided.rejectedKeep' | t }}</p>{% endif %}
<p class="tx" style="{{ css.step }}margin-top:16px;">{{ 'decided.disagree' | t: number: rma.number }}</p></td></tr>{% endblock %}
{% block why %}${WHY}{% endblock %}`,
  text: `{% layout 'textFrame' %}
{% block body %}{{ 'decided.kicker' | t }}: {{ rma.number }}

{% render 'textGreeting', name: contactName %}

${INTRO}

{% render 'textRemark', label: 'decisionNote', text: rma.decisionNote %}

{% for line in lines %}{% render 'textArticle', line: line %}
  {{ 'of' | t: approved: line.quantityApproved, requested: line.quantityRequested }}: {{ 'outcomeWord' | t: outcome: line.outcome }}{% if line.note %}
  {{ line.note | prose }}{% endif %}

{% endfor %}{% if outcome != 'rejected' %}{{ 'decided.sendTitle' | t }}
{% for step in steps %}{{ forloop.index }}. {{ step }}
{% endfor %}
${ATTACHED}

{% render 'textFacts', facts: facts %}{% else %}{{ 'decided.rejectedTitle' | t }}
{{ 'decided.rejectedKeep' | t }}{% endif %}

{{ 'openRma' | t: number: rma.number }}: {{ rmaUrl | link }}

{{ 'decided.disagree' | t: number: rma.number }}{% endblock %}
{% block why %}${WHY}{% endblock %}`,
}

function decidedView(data: RmaMailData, t: MailText) {
  const { rma, totals, returnAddress, locale } = data
  const form = data.attachmentsAnnounced.includes('return-form')
  const toReturn = {
    label: t('toReturn'),
    values: [t('pieces', { pieces: totals.piecesApproved }), t('lines', { lines: countApproved(rma.lines) })],
  }
  const sendTo = returnAddress && { label: t('returnAddress'), values: addressLines(returnAddress, locale) }
  return {
    outcome: decisionOutcome(totals.piecesRequested, totals.piecesApproved),
    submittedOn: formatDay(rma.submittedOn, locale),
    decidedOn: formatDay(rma.decidedOn ?? rma.submittedOn, locale),
    form,
    label: data.attachmentsAnnounced.includes('shipping-label'),
    button: form ? t('openForm') : t('openRma', { number: rma.number }),
    lines: rma.lines.map((line) => ({
      ...line,
      quantityApproved: line.quantityApproved ?? 0,
      outcome: decisionOutcome(line.quantityRequested, line.quantityApproved),
    })),
    facts: sendTo ? [sendTo, toReturn] : [toReturn],
    steps: steps(data, t),
  }
}

const countApproved = (lines: RmaMailData['rma']['lines']) => lines.filter((line) => line.quantityApproved).length

/** The house's steps, then those that return-settings add. */
function steps({ rma, totals, attachmentsAnnounced, instructions }: RmaMailData, t: MailText): string[] {
  const number = rma.number
  const partly = totals.piecesApproved < totals.piecesRequested
  return [
    attachmentsAnnounced.includes('return-form') ? t('decided.stepForm') : t('decided.stepFormInPortal', { number }),
    attachmentsAnnounced.includes('shipping-label') ? t('decided.stepLabel') : t('decided.stepNumber', { number }),
    ...(partly ? [t('decided.stepOnlyApproved')] : []),
    ...(instructions?.split('\n').map((step) => step.trim()) ?? []).filter((step) => step !== ''),
  ]
}
