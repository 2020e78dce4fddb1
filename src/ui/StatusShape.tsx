import type { ReactNode } from 'react'

import type { StatusTone } from '@/core/rmas/statusTone'

/** One shape per meaning, on a 12 px grid. `--k` is the ground it is cut out of. */
const SHAPES: Record<StatusTone['shape'], ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" />
    </>
  ),
  check: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="m3.3 6.2 1.9 1.9 3.5-3.9" fill="none" stroke="var(--k,#fff)" strokeWidth="1.5" />
    </>
  ),
  pie: (
    <>
      <path d="M6 .5a5.5 5.5 0 1 0 5.5 5.5H6z" fill="currentColor" />
      <path d="M7.8.8A5.5 5.5 0 0 1 11.2 4.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  octagon: (
    <>
      <path d="M3.8.5h4.4l3.3 3.3v4.4l-3.3 3.3H3.8L.5 8.2V3.8z" fill="currentColor" />
      <path d="m4 4 4 4M8 4 4 8" stroke="var(--k,#fff)" strokeWidth="1.5" />
    </>
  ),
  triangle: (
    <>
      <path d="M6 .6 11.8 11H.2z" fill="currentColor" />
      <path d="M6 4v3.5M6 8.5v1.1" stroke="var(--k,#fff)" strokeWidth="1.5" />
    </>
  ),
  arrow: <path d="M.5 3.5h6V.8L11.8 6l-5.3 5.2V8.5h-6z" fill="currentColor" />,
  tray: (
    <>
      <path d="M1.5 1v10h9V1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M6 1v6M3.6 5 6 7.4 8.4 5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  square: <path d="M1 1h10v10H1z" fill="currentColor" />,
}

/** The shape of a status, in a chip or on a timeline. It says nothing without the word beside it. */
export function StatusShape({ shape }: { readonly shape: StatusTone['shape'] }) {
  return (
    <svg className="g" aria-hidden="true" viewBox="0 0 12 12">
      {SHAPES[shape]}
    </svg>
  )
}
