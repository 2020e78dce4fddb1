type Props = { readonly size: number }

/** The mark of Nazorg: a parcel on its way back. */
export function Mark({ size }: Props) {
  return (
    <svg className="nz-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path fill="currentColor" d="M2 2h28v28H2z" />
      <path d="M13 8 8 13l5 5M8.5 13H19a5 5 0 0 1 0 10h-8" fill="none" stroke="var(--on-accent)" strokeWidth="2.8" />
    </svg>
  )
}
