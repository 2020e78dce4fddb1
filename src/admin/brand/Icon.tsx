import { Mark } from './Mark'

/** In the corner of the panel, the way back to the overview. */
export function Icon() {
  return <Mark size={22} />
}
