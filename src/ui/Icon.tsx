/** 20 px grid, 1.6 px stroke, square caps. Always beside a word, or on a control with a label of its own. */
const PATHS = {
  arrowLeft: 'M16 10H4.5M9 5.5 4.5 10 9 14.5',
  arrowRight: 'M4 10h11.5M11 5.5 15.5 10 11 14.5',
  barcode: 'M2.5 4.5h15v11h-15zM5.5 7.5v5M8 7.5v5M10 7.5v5M12.5 7.5v5M14.5 7.5v5',
  blocked: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M5.2 14.8l9.6-9.6',
  box: 'M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5 10 10l7-3.5M10 10v7',
  camera: 'M3 5h3.5l1.5-2h4l1.5 2H17v11H3zM7 10.3a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  check: 'm4 10.5 4 4 8-9',
  chevronDown: 'm5 8 5 5 5-5',
  clock: 'M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M10 5.5V10l3 2',
  cross: 'm5 5 10 10M15 5 5 15',
  download: 'M10 3.5V13M6 9.5l4 4 4-4M3.5 13.5v3h13v-3',
  info: 'M2.5 10a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M10 9.3v4.2M10 6.5v.1',
  invoice: 'M5 2.5h10v15l-2.5-1.6L10 17.5l-2.5-1.6L5 17.5zM8 7h4M8 10h4',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1',
  lock: 'M4.5 9h11v8h-11zM6.8 9V6.3a3.2 3.2 0 0 1 6.4 0V9',
  menu: 'M3 6h14M3 10h14M3 14h14',
  message: 'M3 4h14v10H9l-3.5 3v-3H3z',
  minus: 'M5 10h10',
  night: 'M15.5 12.5A6.5 6.5 0 0 1 7.5 4.5a6.5 6.5 0 1 0 8 8z',
  page: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4M7.8 10.5h5M7.8 13.5h5',
  plus: 'M5 10h10M10 5v10',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
  return: 'M7 3 3 7l4 4M3 7h9.5a4.5 4.5 0 0 1 0 9H6',
  search: 'M3.5 8.8a5.3 5.3 0 1 0 10.6 0a5.3 5.3 0 1 0-10.6 0M13 13l4 4',
  service: 'M12.5 3.2a4.3 4.3 0 0 0-4.6 5.9L3 14l3 3 4.9-4.9a4.3 4.3 0 0 0 5.9-4.6L14 10.3 9.7 6z',
  upload: 'M10 13.5V4M6 7.5 10 3.5l4 4M3.5 13v3.5h13V13',
  warning: 'M10 3 18 16.5H2zM10 8v4M10 14.2v.1',
  warranty: 'M10 2.5 16.5 5v4.5c0 4-2.7 6.6-6.5 8-3.8-1.4-6.5-4-6.5-8V5zM7 9.7l2.2 2.2L13.2 8',
} as const

export type IconName = keyof typeof PATHS

type Props = { readonly name: IconName; readonly small?: boolean; readonly className?: string }

export function Icon({ name, small = false, className }: Props) {
  const classes = ['i', small && 's', className].filter(Boolean).join(' ')
  return (
    <svg className={classes} aria-hidden="true" viewBox="0 0 20 20">
      <path d={PATHS[name]} />
    </svg>
  )
}
