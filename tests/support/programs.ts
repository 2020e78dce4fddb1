/** Programs of the system that the browser tests need. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** The full path of a program, as a shell would find it. */
export function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, name)).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs Debian packages when this process may (root, apt-get there). Returns whether it did. */
export function installWithApt(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  apt('update')
  return apt('install', '-y', '--no-install-recommends', ...packages)
}
