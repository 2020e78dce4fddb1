/** The pieces that mails share, by the name under which \`render\` finds them. */
import { HTML_FRAME, TEXT_FRAME } from './frame'

const CELL = '<tr><td class="pad" style="padding:28px 32px 0;">'

const heading = `<p class="mu" style="{{ css.kicker }}">{{ kicker | t }}</p>
<h1 class="tx" style="{{ css.title }}">{{ title }}</h1>`

const greeting = `{% if name != '' %}<p class="tx" style="{{ css.sentence }}">{{ 'greeting' | t: name: name }}</p>{% endif %}`

/** Each line of what somebody wrote, escaped. */
const prose = `{% assign rows = text | lines %}{% for row in rows %}{{ row }}{% unless forloop.last %}<br>{% endunless %}{% endfor %}`

const remark = `{% if text %}${CELL}<p class="tx" style="{{ css.heading }}">{{ label | t }}</p>
<p class="tx" style="{{ css.step }}">{% render 'prose', text: text %}</p></td></tr>{% endif %}`

const button = `<table role="presentation" class="btn" cellpadding="0" cellspacing="0" border="0" style="margin-top:20px;"><tr><td style="background-color:{{ accent }};border-radius:3px;"><a href="{{ href | link }}" style="{{ css.button }}">{{ label }}</a></td></tr></table>`

const fallback = `<p class="so" style="{{ css.small }}">{{ 'linkFallback' | t }}<br><a class="lk" href="{{ href | link }}" style="color:{{ accent }};word-break:break-all;">{{ href | link }}</a></p>`

const steps = `{% for step in steps %}<p class="tx" style="{{ css.step }}">{{ forloop.index }}. {{ step }}</p>{% endfor %}`

const article = `{{ line.articleName }}<br><span class="mu" style="{{ css.sub }}">{{ line.articleNumber }}, {{ 'order' | t }} {{ line.orderNumber }}{% if line.customerReference %}, {{ 'reference' | t }} {{ line.customerReference }}{% endif %}</span>`

const open =
  '<table class="lines" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;">'
const head = (label: string, align: string, style: string) =>
  `<th class="rule tx" align="${align}" style="{{ css.${style} }}">{{ '${label}' | t }}</th>`
const row = '<tr class="row ln{% if forloop.first %} first{% endif %}">'

/** What was asked, before a decision. */
const requestedLines = `${open}
<tr class="th">${head('article', 'left', 'headFirst')}${head('quantity', 'right', 'headFirst')}</tr>
{% for line in lines %}${row}<td class="ln ca" style="{{ css.article }}" valign="top">{% render 'article', line: line %}{% assign why = line.reason | default: reason %}{% if why %}<br><span class="so" style="{{ css.note }}">{{ 'reason' | t }}: {{ why }}</span>{% endif %}{% if line.remark %}<br><span class="so" style="{{ css.note }}">{% render 'prose', text: line.remark %}</span>{% endif %}</td>
<td class="ln cq" align="right" style="{{ css.quantity }}padding-right:0;" valign="top">{{ line.quantityRequested }}<span class="m"> {{ 'unit' | t: pieces: line.quantityRequested }}</span></td></tr>
{% endfor %}</table>`

const outcome = `{% if outcome == 'rejected' %}<span class="st" style="{{ css.chip }}{{ css.stop }}">&#10005;&nbsp;{% elsif outcome == 'partly' %}<span class="ok" style="{{ css.chip }}{{ css.ok }}">&#189;&nbsp;{% else %}<span class="ok" style="{{ css.chip }}{{ css.ok }}">&#10003;&nbsp;{% endif %}{{ 'outcomeWord' | t: outcome: outcome }}</span>`

const decidedLines = `${open}
<tr class="th">${head('article', 'left', 'headFirst')}${head('approved', 'right', 'headCell')}${head('outcome', 'left', 'headFirst')}</tr>
{% for line in lines %}${row}<td class="ln ca" style="{{ css.article }}" valign="top">{% render 'article', line: line %}{% if line.note %}<br><span class="so" style="{{ css.note }}">{% render 'prose', text: line.note %}</span>{% endif %}</td>
<td class="ln cq" align="right" style="{{ css.quantity }}" valign="top">{{ 'of' | t: approved: line.quantityApproved, requested: line.quantityRequested }}</td>
<td class="ln cd" width="112" style="{{ css.outcome }}" valign="top">{% render 'outcome', outcome: line.outcome %}</td></tr>
{% endfor %}</table>`

/** The grey band of two facts. */
const facts = `${CELL}<table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f2f5f3;"><tr>
{% for fact in facts %}<td class="stk" width="50%" valign="top" style="padding:14px 16px;"><p class="mu" style="{{ css.label }}">{{ fact.label }}</p>{% for value in fact.values %}<p class="tx" style="{% if forloop.first %}{{ css.value }}{% else %}{{ css.valueMore }}{% endif %}">{{ value }}</p>{% endfor %}</td>
{% endfor %}</tr></table></td></tr>`

const textGreeting = `{% if name != '' %}{{ 'greeting' | t: name: name }}{% endif %}`

const textRemark = `{% if text %}{{ label | t }}:
{{ text | prose }}{% endif %}`

const textArticle = `{{ line.articleName }}
  {{ line.articleNumber }}, {{ 'order' | t }} {{ line.orderNumber }}{% if line.customerReference %}, {{ 'reference' | t }} {{ line.customerReference }}{% endif %}`

const textRequestedLines = `{% for line in lines %}{{ line.quantityRequested }} x {% render 'textArticle', line: line %}{% assign why = line.reason | default: reason %}{% if why %}
  {{ 'reason' | t }}: {{ why }}{% endif %}{% if line.remark %}
  {{ line.remark | prose }}{% endif %}

{% endfor %}`

const textFacts = `{% for fact in facts %}{{ fact.label }}:
{% for value in fact.values %}{{ value }}
{% endfor %}
{% endfor %}`

export const PARTIALS = {
  frame: HTML_FRAME,
  textFrame: TEXT_FRAME,
  heading,
  greeting,
  prose,
  remark,
  button,
  fallback,
  steps,
  article,
  requestedLines,
  outcome,
  decidedLines,
  facts,
  textGreeting,
  textRemark,
  textArticle,
  textRequestedLines,
  textFacts,
} as const
