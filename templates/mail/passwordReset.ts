import type { MailTemplate } from './mailTemplate'
import { passwordResetSample } from './sample'

/** The link with which somebody who forgot a password sets a new one. */
export const passwordReset: MailTemplate<'password-reset'> = {
  event: 'password-reset',
  sample: passwordResetSample,
  view: (_data, t) => ({ title: t('reset.title'), button: t('reset.button') }),
  subject: `{{ 'reset.subject' | t }}`,
  html: `{% layout 'frame' %}
{% block preview %}{{ 'reset.preview' | t }}{% endblock %}
{% block body %}<tr><td class="pad" style="padding:28px 32px;">
{% render 'heading', kicker: 'reset.kicker', title: title %}
{% render 'greeting', name: name %}
<p class="tx" style="{{ css.sentence }}">{{ 'reset.intro' | t }}</p>
{% render 'button', href: link, label: button %}
<p class="so" style="{{ css.small }}">{{ 'reset.expires' | t: hours: expiresHours }} {{ 'reset.ignore' | t }}</p>
{% render 'fallback', href: link %}</td></tr>{% endblock %}
{% block why %}{{ 'reset.why' | t: company: companyName }}{% endblock %}`,
  text: `{% layout 'textFrame' %}
{% block body %}{{ title }}

{% render 'textGreeting', name: name %}

{{ 'reset.intro' | t }}

{{ button }}:
{{ link | link }}

{{ 'reset.expires' | t: hours: expiresHours }}
{{ 'reset.ignore' | t }}{% endblock %}
{% block why %}{{ 'reset.why' | t: company: companyName }}{% endblock %}`,
}
