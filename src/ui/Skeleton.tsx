type Props = {
  /** "Pagina laden" */
  readonly label: string
}

/** Bars in the place of what is on its way; shown after a moment. */
export function Skeleton({ label }: Props) {
  return (
    <>
      <div className="late waiting" aria-hidden="true">
        <span className="sk tall" style={{ width: '18rem' }} />
        <span className="sk" style={{ width: '32rem' }} />
        <span className="sk" style={{ width: '26rem' }} />
      </div>
      <p className="vh" role="status">
        {label}
      </p>
    </>
  )
}
