import { formatDay } from '@/core/day'
import type { MailTemplate } from './mailTemplate'
import { cancelledSample } from './sample'

const INTRO = `{{ 'cancelled.intro' | t: number: rma.number, date: submittedOn, pieces: totals.piecesRequested }}`
const WHY = `{{ 'whyCustomer' | t: customer: customer.name, number: customer.number }}`

/** Says that the house withdrew an RMA, why, and that nothing should be sent any more. */
export const rmaCancelled: MailTemplate<'rma-cancelled'> = {
  event: 'rma-cancelled',
  sample: cancelledSample,
  view: ({ rma, locale }, t) => ({
    submittedOn: formatDay(rma.submittedOn, locale),
    button: t('openRma', { number: rma.number }),
  }),
  subject: `{{ 'cancelled.subject' | t: number: rma.number }}`,
  html: `{% layout 'frame' %}
{% block preview %}{{ 'cancelled.keep' | t }}{% endblock %}
{% block body %}<tr><td class="pad" style="padding:28px 32px 0;">
{% render 'heading', kicker: 'cancelled.kicker', title: rma.number %}
{% render 'greeting', name: contactName %}
<p class="tx" style="{{ css.sentence }}">${INTRO}</p>
<p class="tx" style="{{ css.sentence }}">{{ 'cancelled.keep' | t }}</p>
{% render 'button', href: rmaUrl, label: button %}</td></tr>
{% render 'remark', label: 'decisionNote', text: rma.cancellationNote %}
<tr><td class="pad" style="padding:28px 32px 28px;">
<p class="tx" style="{{ css.step }}">{{ 'cancelled.again' | t }}</p>
<p class="tx" style="{{ css.step }}margin-top:12px;">{{ 'received.question' | t: number: rma.number }}</p></td></tr>{% endblock %}
{% block why %}${WHY}{% endblock %}`,
  text: `{% layout 'textFrame' %}
{% block body %}{{ 'cancelled.kicker' | t }}: {{ rma.number }}

{% render 'textGreeting', name: contactName %}

${INTRO}

{{ 'cancelled.keep' | t }}

{% render 'textRemark', label: 'decisionNote', text: rma.cancellationNote %}

{{ 'cancelled.again' | t }}

{{ 'openRma' | t: number: rma.number }}: {{ rmaUrl | link }}

{{ 'received.question' | t: number: rma.number }}{% endblock %}
{% block why %}${WHY}{% endblock %}`,
}
