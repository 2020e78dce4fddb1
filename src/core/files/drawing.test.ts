import { expect, it } from 'vitest'

import { drawingProblem } from './drawing'

const svg = (inside: string, before = '') =>
  new TextEncoder().encode(`${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)

it.each([
  ['shapes', '<path d="M0 0h9v9z" fill="#1d4e9e"/>'],
  ['a gradient of its own', '<linearGradient id="a"/><path fill="url(#a)"/><use href="#b" xlink:href="#c"/>'],
  ['an image that it carries', '<image href="data:image/png;base64,AAAA"/>'],
  ['a link around it', '<a href="https://shop.example"><path d="M0 0"/></a>'],
])('draw %s', (_what, inside) => {
  expect(drawingProblem(svg(inside))).toBeNull()
})

it('take the document type that drawing programs write', () => {
  expect(drawingProblem(svg('', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/svg11.dtd">'))).toBeNull()
})

it.each([
  ['entities', svg('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  ['a script', svg('<script>alert(1)</script>')],
  ['a script with a prefix', svg('<s:script>alert(1)</s:script>')],
  ['another page', svg('<foreignObject><p/></foreignObject>')],
  ['a file', svg('<image href="file:///etc/hostname"/>')],
  ['an address', svg("<image xlink:href='https://x.example/a.png'/>")],
  ['an address without quotes', svg('<image href=http://x.example/a.png />')],
  ['a drawing inside', svg('<image href="data:image/svg+xml;base64,AAAA"/>')],
  ['an address in a style', svg('<style>path{fill:url(https://x.example/a)}</style>')],
  ['a quoted address in a style', svg('<style>path{fill:url("https://x.example/a")}</style>')],
  ['a style sheet', svg('<style>@import "a.css"</style>')],
  ['a style sheet before it', svg('', '<?xml-stylesheet href="a.css"?>')],
  ['parts of another file', svg('<xi:include href="#a"/>')],
  ['another encoding', new Uint8Array([0xff, 0xfe, 0x3c, 0x00])],
  ['a megabyte and more', svg(' '.repeat(1024 * 1024))],
])('refuse %s', (_what, bytes) => {
  expect(drawingProblem(bytes)).not.toBeNull()
})
