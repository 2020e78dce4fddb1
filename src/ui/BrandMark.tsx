import Image from 'next/image'
import Link from 'next/link'

export type Branding = {
  readonly companyName: string
  readonly tagline: string | null
  /** `#rrggbb` */
  readonly colour: string
  readonly logo: { readonly url: string; readonly alt: string; readonly width: number; readonly height: number } | null
  readonly phone: string | null
}

const MOST_HIGH = 32

/** Logo, or the square mark, with the wholesaler's name: the way home. */
export function BrandMark({ branding: { companyName, tagline, logo } }: { readonly branding: Branding }) {
  return (
    <Link className="brand" href="/">
      {logo ? (
        <Image src={logo.url} alt="" unoptimized {...fitted(logo)} />
      ) : (
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path fill="currentColor" d="M2 2h28v28H2z" />
          <path d="M13 8 8 13l5 5M8.5 13H19a5 5 0 0 1 0 10h-8" fill="none" stroke="var(--rail)" strokeWidth="2.8" />
        </svg>
      )}
      <span>
        {companyName}
        {tagline && <small>{tagline}</small>}
      </span>
    </Link>
  )
}

function fitted({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, MOST_HIGH / Math.max(1, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
