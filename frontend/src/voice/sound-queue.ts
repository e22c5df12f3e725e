/** So much is left before the first piece is played, for the second to be there in time. */
const head = 0.04;
/** How long a page may take to be allowed to make a sound. */
const patience = 1_500;

/** Plays pieces of sound one after the other without a gap, and falls silent at once. */
export class SoundQueue {
  private readonly context = new AudioContext();
  private readonly playing = new Set<AudioBufferSourceNode>();
  private readonly onSound: () => void;
  private until = 0;
  private drain: (() => void) | undefined;

  constructor(onSound: () => void) {
    this.onSound = onSound;
  }

  /** Fails where the browser lets the page make no sound. */
  async open() {
    const refused = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error("No sound is allowed here")), patience),
    );
    await Promise.race([this.context.resume(), refused]);
  }

  /** One channel of 16 bits, little end first, in base64. */
  add(rate: number, samples: string) {
    const sound = decoded(samples);
    if (this.context.state === "closed" || sound.length === 0) return;
    const buffer = this.context.createBuffer(1, sound.length, rate);
    buffer.copyToChannel(sound, 0);
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.context.destination);
    const at = Math.max(this.until, this.context.currentTime + head);
    this.until = at + buffer.duration;
    this.playing.add(source);
    source.onended = () => this.ended(source);
    source.start(at);
    setTimeout(this.onSound, (at - this.context.currentTime) * 1000);
  }

  /** When all that was added has been played. */
  drained(): Promise<void> {
    if (this.playing.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.drain = resolve;
    });
  }

  /** Nothing is played any more, from this very moment. */
  close() {
    for (const source of this.playing) source.stop();
    this.playing.clear();
    if (this.context.state !== "closed") void this.context.close();
    this.drain?.();
  }

  private ended(source: AudioBufferSourceNode) {
    this.playing.delete(source);
    if (this.playing.size === 0) this.drain?.();
  }
}

function decoded(samples: string): Float32Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(samples), (one) => one.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from(
    { length: bytes.length >> 1 },
    (_, at) => view.getInt16(at * 2, true) / 32_768,
  );
}
