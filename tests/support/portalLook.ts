/** What a visitor sees of the house: name, accent, logo, footer, icons. */
import type { Browser } from 'playwright-core'

import { visitPortal } from './portal'
import type { App } from './startApp'

type Look = {
  company: string
  accent: string
  foot: string
  logo: { src: string; sharper: string; width: string | null; height: string | null } | null
  icon: string | null
  apple: string | null
}

export async function portalLook(browser: Browser, app: App): Promise<Look> {
  const page = await visitPortal(browser, app, { email: null })
  await page.goto('/login')
  const look = await page.evaluate((): Look => {
    const image = document.querySelector<HTMLImageElement>('.brand img')
    const button = document.querySelector('.btn.primary')
    const canvas = document.createElement('canvas').getContext('2d')
    if (canvas && button) canvas.fillStyle = getComputedStyle(button).backgroundColor
    canvas?.fillRect(0, 0, 1, 1)
    const [red, green, blue] = canvas?.getImageData(0, 0, 1, 1).data ?? [0, 0, 0]
    const hex = (value = 0) => value.toString(16).padStart(2, '0')
    return {
      company: document.querySelector('.brand')?.textContent ?? '',
      accent: `#${hex(red)}${hex(green)}${hex(blue)}`,
      foot: document.querySelector('.foot')?.textContent ?? '',
      logo: image && {
        src: image.getAttribute('src') ?? '',
        sharper: image.srcset.split(', ')[1]?.split(' ')[0] ?? '',
        width: image.getAttribute('width'),
        height: image.getAttribute('height'),
      },
      icon: document.querySelector('link[rel=icon]')?.getAttribute('href') ?? null,
      apple: document.querySelector('link[rel=apple-touch-icon]')?.getAttribute('href') ?? null,
    }
  })
  await page.context().close()
  return look
}

/** The browser computes the accent by itself: the rounding of its colours may differ by a step or two. */
export const isClose = (one: string, other: string): boolean =>
  [1, 3, 5].every(
    (at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) <= 3,
  )
