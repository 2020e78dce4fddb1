import { afterEach, describe, expect, it, vi } from 'vitest'

import { renderLine } from './line'

afterEach(() => vi.restoreAllMocks())

describe('a line of Liquid', () => {
  it('is rendered with the texts it is given', () => {
    expect(renderLine('{{ name | upcase }} {% if note != "" %}x{% endif %}', { name: 'jan', note: '' })).toBe('JAN')
  })

  it('may use only so much memory', () => {
    const endless = 'x'.repeat(60_000)
    expect(renderLine('{{ name | upcase }}', { name: endless })).toHaveLength(200)
    expect(() => renderLine('{{ name | upcase | downcase }}', { name: endless })).toThrow(/memory alloc limit exceeded/)
  })

  it('may take only so much time', () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 150))
    expect(() => renderLine('{{ name }}{{ name }}{{ name }}', { name: 'x' })).toThrow(/template render limit exceeded/)
  })

  it('may be only so long', () => {
    expect(() => renderLine(`${'x'.repeat(500)}{{ name }}`, { name: 'x' })).toThrow(/parse length limit exceeded/)
  })
})
