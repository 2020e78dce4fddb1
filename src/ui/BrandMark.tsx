import Link from 'next/link'

export type Branding = {
  readonly companyName: string
  readonly tagline: string | null
  /** `#rrggbb` */
  readonly colour: string
  readonly logo: Logo | null
  readonly phone: string | null
}

export type Logo = {
  readonly url: string
  /** Of twice as many pixels. */
  readonly sharperUrl: string
  readonly width: number
  readonly height: number
  /** Dark, without a ground of its own: a dark page gives it one. */
  readonly lightGround: boolean
}

/** Logo, or the square mark, with the wholesaler's name: the way home. */
export function BrandMark({ branding: { companyName, tagline, logo } }: { readonly branding: Branding }) {
  return (
    <Link className="brand" href="/" prefetch={false}>
      {logo ? (
        <LogoImage logo={logo} />
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

function LogoImage({ logo: { url, sharperUrl, width, height, lightGround } }: { readonly logo: Logo }) {
  return (
    // biome-ignore lint/performance/noImgElement: sharp made both sizes already
    <img
      className={lightGround ? 'logo on-light' : 'logo'}
      src={url}
      srcSet={`${url} 1x, ${sharperUrl} 2x`}
      alt=""
      width={width}
      height={height}
    />
  )
}
