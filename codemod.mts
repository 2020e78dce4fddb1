import fs from 'node:fs'
import { execSync } from 'node:child_process'
import { ROUTES } from './tests/support/accessRoutes'
const DIR: Record<string,string> = { rmas:'rmas', services:'service-requests', claims:'warranty-claims', dealers:'customers', addresses:'customers', profile:'contacts', registrations:'registrations', register:'company-register', templates:'templates', apiKeys:'users', outbox:'outbox', attachments:'attachments', messages:'rmas', accounts:'contacts', pages:'pages', forms:'forms', documents:'documents', invoices:'invoices', config:'' , request:'service-requests'}
const CONTACTS = ['own','manager','powerless','blocked','other','dealer','foreignDealer']
export const whoOf = (roles: string) => {
  const r = roles.split(' ').filter(Boolean)
  if (r.includes('stranger')) return ['everybody']
  const who: string[] = []
  if (r.some((x)=>CONTACTS.includes(x))) who.push('contact')
  for (const s of ['agent','editor','sales','integration','admin']) if (r.includes(s) || (s==='sales' && r.includes('unassigned'))) who.push(s)
  return who
}
const files = execSync("grep -rlE \"method: '(get|post)'\" src/endpoints").toString().trim().split('\n')
for (const file of files) {
  const lines = fs.readFileSync(file,'utf8').split('\n')
  const dir = file.split('/')[2]!
  let changed = false
  for (let i = lines.length-1; i>=0; i--) {
    const m = /method: '(get|post)',/.exec(lines[i]!)
    if (!m) continue
    const method = m[1]!.toUpperCase()
    const p = /path: '(.*)',/.exec(lines[i-1]!)?.[1]
    let keys: string[] = []
    if (p) {
      keys = Object.keys(ROUTES).filter((k)=>k === `${method} /${DIR[dir]}${p === '/' ? '' : p}`.replace('//','/'))
      if (dir==='config') keys = Object.keys(ROUTES).filter(k=>k===`${method} ${p}`)
      if (!keys.length) keys = Object.keys(ROUTES).filter((k)=>k.startsWith(method+' ') && k.split(' ')[1]!.replace(/^\/[^/]+/,'')===p)
    }
    let h = i; while (h<lines.length && !/^\s+handler/.test(lines[h]!)) h++
    const next = lines.findIndex((l,j)=>j>i && /method: '(get|post)',/.test(l))
    const block = lines.slice(i, next<0?undefined:next).join('\n')
    const body = /read(?:Account)?Body\(req, (\w+)\)/.exec(block)?.[1]
    const whos = [...new Set(keys.map(k=>JSON.stringify(whoOf(ROUTES[k]!.roles))))]
    const parts: string[] = []
    parts.push('who: ' + (whos.length===1 ? whos[0]!.replaceAll('"',"'") : 'FIXME '+keys.join('|')+' '+(p??lines[i-1])))
    if (body && method==='POST') parts.push('body: '+body)
    const caseDir = ['rmas','services','claims'].includes(dir)
    if (caseDir && method==='POST' && !/lines:/.test(block.match(/Response\.json\(.*/)?.[0] ?? '')) parts.push(`answer: '${DIR[dir]}'`)
    if (/status: 201/.test(block)) parts.push('status: 201')
    if (/\bonce\(/.test(block)) parts.push('once: true')
    const indent = /^\s+/.exec(lines[i]!)![0]
    lines.splice(h,0,`${indent}custom: about({ ${parts.join(', ')} }),`)
    console.log(file.replace('src/endpoints/',''), method, p ?? lines[i-1]!.trim(), '=>', parts.join(', '))
    changed = true
  }
  if (changed) {
    const rel = dir==='request' ? './about' : '../request/about'
    const last = lines.findLastIndex((l)=>/^(import .* from|\} from)/.test(l))
    const firstRel = lines.findIndex((l)=>/^import .* from '\.\.?\//.test(l) )
    const at = firstRel>=0 ? firstRel : last+1
    lines.splice(at,0,`import { about } from '${rel}'`)
    fs.writeFileSync(file, lines.join('\n'))
  }
}
