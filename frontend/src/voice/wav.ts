const headerBytes = 44;

/** Samples from -1 to 1 as a WAV file of one channel. */
export function wavOf(parts: readonly Float32Array[], rate: number): Blob {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const view = new DataView(new ArrayBuffer(headerBytes + 2 * length));
  const word = (at: number, text: string) => {
    for (const [place, letter] of [...text].entries())
      view.setUint8(at + place, letter.charCodeAt(0));
  };
  word(0, "RIFF");
  view.setUint32(4, headerBytes - 8 + 2 * length, true);
  word(8, "WAVEfmt ");
  // Of this part: its length, plain samples, channels, samples a second, bytes a second, bytes and bits a sample.
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, 2 * length, true);
  let at = headerBytes;
  for (const part of parts)
    for (const sample of part) {
      view.setInt16(at, Math.round(Math.min(Math.max(sample, -1), 1) * 32_767), true);
      at += 2;
    }
  return new Blob([view], { type: "audio/wav" });
}
