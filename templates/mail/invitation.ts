import type { MailTemplate } from './mailTemplate'
import { invitationSample } from './sample'

const INTRO = `{% if customer %}{{ 'invitation.introCustomer' | t: company: companyName, customer: customer.name, number: customer.number }}{% else %}{{ 'invitation.intro' | t: company: companyName }}{% endif %}`

/** The link with which a new contact or member of staff chooses a password. */
export const invitation: MailTemplate<'invitation'> = {
  event: 'invitation',
  sample: invitationSample,
  view: (_data, t) => ({ title: t('invitation.title'), button: t('invitation.button') }),
  subject: `{{ 'invitation.subject' | t: company: companyName }}`,
  html: `{% layout 'frame' %}
{% block preview %}{{ 'invitation.preview' | t }}{% endblock %}
{% block body %}<tr><td class="pad" style="padding:28px 32px;">
{% render 'heading', kicker: 'invitation.kicker', title: title %}
{% render 'greeting', name: name %}
<p class="tx" style="{{ css.sentence }}">${INTRO}</p>
{% render 'button', href: link, label: button %}
<p class="so" style="{{ css.small }}">{{ 'invitation.expires' | t: hours: expiresHours }}</p>
{% render 'fallback', href: link %}</td></tr>{% endblock %}
{% block why %}{{ 'invitation.why' | t: company: companyName }}{% endblock %}`,
  text: `{% layout 'textFrame' %}
{% block body %}{{ title }}

{% render 'textGreeting', name: name %}

${INTRO}

{{ button }}:
{{ link | link }}

{{ 'invitation.expires' | t: hours: expiresHours }}{% endblock %}
{% block why %}{{ 'invitation.why' | t: company: companyName }}{% endblock %}`,
}
