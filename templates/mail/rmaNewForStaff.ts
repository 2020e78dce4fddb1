import { formatDay } from '@/core/day'
import type { MailTemplate } from './mailTemplate'
import { newForStaffSample } from './sample'

const INTRO = `{{ 'staff.intro' | t: customer: customer.name, pieces: totals.piecesRequested, lines: totals.lines }}{% if onBehalfBy %} {{ 'staff.onBehalf' | t: name: onBehalfBy }}{% endif %}`
const WHY = `{{ 'staff.why' | t }}`

/** Tells the staff's address that a request waits, with enough to know how urgent it is. */
export const rmaNewForStaff: MailTemplate<'rma-new-for-staff'> = {
  event: 'rma-new-for-staff',
  sample: newForStaffSample,
  view: ({ rma, customer, contactName, contactEmail, locale }, t) => ({
    submittedOn: formatDay(rma.submittedOn, locale),
    facts: [
      { label: t('customer'), values: [customer.name, customer.number] },
      { label: t('contact'), values: [contactName, contactEmail].filter((value) => value !== '') },
    ],
    button: t('staff.button'),
  }),
  subject: `{{ 'staff.subject' | t: number: rma.number, customer: customer.name }}`,
  html: `{% layout 'frame' %}
{% block preview %}{{ 'staff.preview' | t: pieces: totals.piecesRequested, lines: totals.lines }}{% endblock %}
{% block date %}{{ submittedOn }}{% endblock %}
{% block body %}<tr><td class="pad" style="padding:28px 32px 0;">
{% render 'heading', kicker: 'staff.kicker', title: rma.number %}
<p class="tx" style="{{ css.sentence }}">${INTRO}</p>
{% render 'button', href: panelUrl, label: button %}</td></tr>
{% render 'facts', facts: facts %}
<tr><td class="pad" style="padding:28px 32px 0;">{% render 'requestedLines', lines: rma.lines, reason: rma.reason %}</td></tr>
{% render 'remark', label: 'customerRemarks', text: rma.remarks %}<tr><td style="height:28px;line-height:28px;">&nbsp;</td></tr>{% endblock %}
{% block why %}${WHY}{% endblock %}`,
  text: `{% layout 'textFrame' %}
{% block body %}{{ 'staff.kicker' | t }}: {{ rma.number }}

${INTRO}

{{ 'staff.button' | t }}: {{ panelUrl | link }}

{% render 'textFacts', facts: facts %}

{% render 'textRequestedLines', lines: rma.lines, reason: rma.reason %}

{% render 'textRemark', label: 'customerRemarks', text: rma.remarks %}{% endblock %}
{% block why %}${WHY}{% endblock %}`,
}
