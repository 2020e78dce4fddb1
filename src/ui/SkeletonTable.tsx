type Props = {
  /** The heads stay while the rows come. */
  readonly heads: readonly string[]
  readonly rows?: number
  /** "Orderregels laden" */
  readonly label: string
}

const WIDTHS = ['62%', '80%', '48%', '70%', '55%']

/** A table whose rows are on their way. */
export function SkeletonTable({ heads, rows = 8, label }: Props) {
  return (
    <div className="late">
      <table className="tbl" aria-busy="true">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody aria-hidden="true">
          {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row, index) => (
            <tr key={row}>
              {heads.map((head, column) => (
                <td key={head}>
                  <span className="sk" style={{ width: WIDTHS[(index + column) % WIDTHS.length] }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="vh" role="status">
        {label}
      </p>
    </div>
  )
}
