/** Next runs this once, before the first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: written into the bundle by the compiler, which asks for one without Node too
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./app/_lib/responses')
}
