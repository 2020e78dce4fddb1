/** A sound per verdict, for who looks at the goods and not at the screen: high and short is good, low and long is not. */
const TONES = { ok: [880, 0.08], wait: [520, 0.16], stop: [220, 0.35] } as const

export function beep(tone: keyof typeof TONES): void {
  const [hertz, seconds] = TONES[tone]
  try {
    const context = new AudioContext()
    const oscillator = context.createOscillator()
    oscillator.frequency.value = hertz
    oscillator.connect(context.destination)
    oscillator.start()
    oscillator.stop(context.currentTime + seconds)
    oscillator.onended = () => void context.close()
  } catch {
    // No sound here: the verdict stands on the screen.
  }
}
