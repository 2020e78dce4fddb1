import { describe, expect, it } from 'vitest'

import { renderMail } from '../render/mail'
import { contactInvitedSample } from './sample'

const NASTY = `<script>alert(1)</script> {{ link }} <img src=x onerror=y> <a href="https://evil.example">win</a>`

describe.each(['contact-invited', 'access-offered'] as const)('%s', (event) => {
  it('shows what people typed as plain text, and none of it in the subject', () => {
    const sample = contactInvitedSample('nl')
    const customer = { ...sample.customer, name: NASTY }
    const { subject, html, text } = renderMail(event, { ...sample, name: NASTY, invitedBy: NASTY, customer }, 'nl')
    expect(html).not.toMatch(/<script|<img|evil\.example"/)
    expect(html).toContain('&lt;script&gt;')
    expect(text).toContain('{{ link }}')
    expect(subject).not.toContain('script')
  })

  it('says who invites, and names the house where no contact did', () => {
    const sample = contactInvitedSample('en')
    expect(renderMail(event, sample, 'en').text).toContain('Iris Inkoop')
    const { text } = renderMail(event, { ...sample, invitedBy: null }, 'en')
    expect(text).toMatch(new RegExp(`Invited by:? *\\n? *${sample.companyName}`))
  })
})
