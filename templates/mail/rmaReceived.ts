import { formatDay } from '@/core/day'
import type { MailTemplate } from './mailTemplate'
import { receivedSample } from './sample'

const INTRO = `{{ 'received.intro' | t: date: submittedOn, pieces: totals.piecesRequested }}`
const NEXT = `{% if form %}{{ 'received.send' | t }} {{ 'attached' | t: label: label }}{% else %}{{ 'received.wait' | t }}{% endif %}`
const WHY = `{{ 'whyCustomer' | t: customer: customer.name, number: customer.number }}`

/** Says that the request is in, what was asked, and whether to send the goods yet. */
export const rmaReceived: MailTemplate<'rma-received'> = {
  event: 'rma-received',
  sample: receivedSample,
  view: ({ rma, locale, attachmentsAnnounced }, t) => ({
    submittedOn: formatDay(rma.submittedOn, locale),
    form: attachmentsAnnounced.includes('return-form'),
    label: attachmentsAnnounced.includes('shipping-label'),
    button: attachmentsAnnounced.includes('return-form') ? t('openForm') : t('openRma', { number: rma.number }),
  }),
  subject: `{{ 'received.subject' | t: number: rma.number }}`,
  html: `{% layout 'frame' %}
{% block preview %}{{ 'received.preview' | t: pieces: totals.piecesRequested, lines: totals.lines }}{% endblock %}
{% block date %}{{ submittedOn }}{% endblock %}
{% block body %}<tr><td class="pad" style="padding:28px 32px 0;">
{% render 'heading', kicker: 'received.kicker', title: rma.number %}
{% render 'greeting', name: contactName %}
<p class="tx" style="{{ css.sentence }}">${INTRO}</p>
{% render 'button', href: rmaUrl, label: button %}</td></tr>
<tr><td class="pad" style="padding:28px 32px 0;">{% render 'requestedLines', lines: rma.lines, reason: rma.reason %}</td></tr>
{% render 'remark', label: 'remarks', text: rma.remarks %}
<tr><td class="pad" style="padding:28px 32px 28px;"><p class="tx" style="{{ css.heading }}">{{ 'received.next' | t }}</p>
<p class="tx" style="{{ css.step }}">${NEXT}</p>
<p class="tx" style="{{ css.step }}margin-top:12px;">{{ 'received.question' | t: number: rma.number }}</p></td></tr>{% endblock %}
{% block why %}${WHY}{% endblock %}`,
  text: `{% layout 'textFrame' %}
{% block body %}{{ 'received.kicker' | t }}: {{ rma.number }}

{% render 'textGreeting', name: contactName %}

${INTRO}

{% render 'textRequestedLines', lines: rma.lines, reason: rma.reason %}

{% render 'textRemark', label: 'remarks', text: rma.remarks %}

{{ 'received.next' | t }}
${NEXT}

{{ 'openRma' | t: number: rma.number }}: {{ rmaUrl | link }}

{{ 'received.question' | t: number: rma.number }}{% endblock %}
{% block why %}${WHY}{% endblock %}`,
}
