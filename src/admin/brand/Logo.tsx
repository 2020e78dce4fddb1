import { Mark } from './Mark'

/** Above the login of the panel. */
export function Logo() {
  return (
    <span className="nz nz-logo">
      <Mark size={40} />
      Nazorg
    </span>
  )
}
