/**
 * How the wholesaler presents itself, and the accents its brand colour leads to: mails and papers cannot compute
 * colours. The rule is that of `--accent` in src/ui/styles.
 */
import type { PostalAddress } from './address'

/** A PNG with its own size in pixels. */
export type LogoImage = { readonly png: Uint8Array; readonly width: number; readonly height: number }

/** How the sender presents itself. */
export type Brand = {
  readonly companyName: string
  readonly tagline: string | null
  /** `#rrggbb`, the light theme's accent: mails cannot compute colours. */
  readonly accentHex: string
  /** `#rrggbb`, the accent on a dark ground. */
  readonly accentDarkHex: string
  readonly phone: string | null
  readonly email: string | null
  readonly address: PostalAddress | null
  /** Null or left out: the name as text. Mails show theirs at half its size. */
  readonly logo?: { readonly mail: LogoImage; readonly paper: LogoImage; readonly lightGround: boolean } | null
}

export type Accents = {
  /** On a light ground; white text on it has a contrast of at least 4.5. */
  readonly light: string
  /** On a dark ground. */
  readonly dark: string
}

/** Whether `value` is a colour as portal-settings keeps it: `#rrggbb`. */
export function isBrandHex(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
}

/**
 * Keeps the hue; lightness is clamped and chroma shrinks along, so that any brand keeps its contrast.
 *
 * @param brandHex `#rrggbb`
 * @throws RangeError when it is none
 */
export function accentOf(brandHex: string): Accents {
  if (!isBrandHex(brandHex)) throw new RangeError(`brand colour: ${brandHex}`)
  const { l, c, h } = oklchOf(brandHex)
  return {
    light: hexOf({ l: Math.min(l, 0.48), c: l === 0 ? 0 : c * Math.min(1, 0.45 / l), h }),
    dark: hexOf({ l: Math.min(Math.max(l, 0.78), 0.86), c: Math.min(c, 0.1), h }),
  }
}

/** Text needs 4.5 (WCAG 2.2, AA). */
export const LEAST_CONTRAST = 4.5

/** The grounds of the look's two themes, and what stands on a button (src/ui/styles/tokens.css). */
const THEMES = {
  light: { text: '#ffffff', grounds: { paper: '#fcfdfc', sunk: '#f2f5f3', rail: '#e3e8e5' } },
  dark: { text: '#0f1311', grounds: { paper: '#131715', sunk: '#202622', rail: '#0b0e0c' } },
} as const

export type ThemeMeasure = {
  /** What is pressed and chosen. */
  readonly accent: string
  /** Of the words on it. */
  readonly text: string
  readonly onButton: number
  readonly paper: number
  readonly sunk: number
  readonly rail: number
}

/** What a brand colour comes to in either theme, with the contrast of every pair that people read. */
export function measureBrand(brandHex: string): Readonly<Record<keyof Accents, ThemeMeasure>> {
  const accents = accentOf(brandHex)
  const measure = (theme: keyof Accents): ThemeMeasure => {
    const accent = accents[theme]
    const { text, grounds } = THEMES[theme]
    return {
      accent,
      text,
      onButton: contrastOf(text, accent),
      paper: contrastOf(accent, grounds.paper),
      sunk: contrastOf(accent, grounds.sunk),
      rail: contrastOf(accent, grounds.rail),
    }
  }
  return { light: measure('light'), dark: measure('dark') }
}

/** Contrast of two colours, 1 to 21, as WCAG measures it. */
export function contrastOf(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linearRgbOf(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

type Oklch = { readonly l: number; readonly c: number; readonly h: number }

type Rgb = readonly [red: number, green: number, blue: number]

function oklchOf(hex: string): Oklch {
  const [r, g, b] = linearRgbOf(hex)
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return { l, c: Math.hypot(a, bb), h: Math.atan2(bb, a) }
}

function linearRgbOf(hex: string): Rgb {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function rgbOf({ l, c, h }: Oklch): Rgb {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** The nearest colour a screen can show with this lightness and hue: chroma gives way. */
function hexOf({ l, c, h }: Oklch): string {
  const fits = (chroma: number) => rgbOf({ l, c: chroma, h }).every((value) => value >= -0.0005 && value <= 1.0005)
  let [low, high] = fits(c) ? [c, c] : [0, c]
  for (let step = 0; step < 24 && low < high; step += 1) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return `#${rgbOf({ l, c: low, h }).map(channelHex).join('')}`
}

function channelHex(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0')
}
