import { describe, expect, it } from 'vitest'

import { accentOf, contrastOf, isBrandHex, LEAST_CONTRAST, measureBrand } from './brand'

const STEPS = ['00', '40', '80', 'c0', 'ff'] as const

/** 125 brands: the corners of the cube (black, white, pure yellow, cyan …) and what lies between. */
const BRANDS = STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => `#${r}${g}${b}`)))

const DARK_PAPER = '#131715'

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe('accentOf', () => {
  it.each(BRANDS)('keeps %s readable on white, under white, and on the dark ground', (brand) => {
    const { light, dark } = accentOf(brand)
    expect(isBrandHex(light) && isBrandHex(dark)).toBe(true)
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark, DARK_PAPER)).toBeGreaterThanOrEqual(4.5)
  })

  it('leaves a brand that is dark enough as it is, but for what chroma must give', () => {
    expect(accentOf('#1d4e9e').light).toBe('#1d4e9e')
    expect(accentOf('#000000').light).toBe('#000000')
  })

  it('keeps the hue: yellow becomes olive, white grey', () => {
    const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(accentOf('#ffff00').light.slice(start, start + 2), 16))
    expect(Math.abs((r ?? 0) - (g ?? 0))).toBeLessThan(20)
    expect(b ?? 255).toBeLessThan(40)
    expect(accentOf('#ffffff').light).toMatch(/^#(..)\1\1$/)
  })

  it.each(['', 'red', '#fff', '#12345g', '#1234567', null])('takes %j for no colour', (value) => {
    expect(isBrandHex(value)).toBe(false)
    expect(() => accentOf(String(value))).toThrow(RangeError)
  })
})

describe('measureBrand', () => {
  it.each(BRANDS)('promises readable words in both themes for %s', (brand) => {
    for (const { accent: _, text: __, ...contrasts } of Object.values(measureBrand(brand)))
      for (const contrast of Object.values(contrasts)) expect(contrast).toBeGreaterThanOrEqual(LEAST_CONTRAST)
  })

  it('measures what the look promises for the shipped colour', () => {
    const { light, dark } = measureBrand('#1d4e9e')
    const rounded = [light.onButton, light.paper, light.sunk, light.rail].map((value) => Number(value.toFixed(1)))
    expect(rounded).toEqual([8, 7.8, 7.3, 6.4])
    expect(light.text).toBe('#ffffff')
    expect(dark.text).toBe('#0f1311')
    expect(dark.onButton).toBeGreaterThan(9)
  })

  it('measures as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(contrast('#777777', '#ffffff'), 1)
  })
})
