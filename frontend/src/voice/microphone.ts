/** Why there is no microphone: each has its own words and its own next step. */
export type Refusal = "insecure" | "denied" | "missing" | "busy" | "failed";

export class MicrophoneRefused extends Error {
  override readonly name = "MicrophoneRefused";
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(`No microphone: ${why}`);
    this.why = why;
  }
}

export type Microphone = { id: string; label: string };

const reasons: Record<string, Refusal> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** The chosen microphone, or the browser's own choice where that one is gone. Fails with `MicrophoneRefused`. */
export async function openMicrophone(id?: string): Promise<MediaStream> {
  // A browser hides its devices from pages that came over an unprotected connection.
  if (!navigator.mediaDevices) throw new MicrophoneRefused("insecure");
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: {
        channelCount: 1,
        // The interviewer's voice from the loudspeaker is no answer.
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...(id && { deviceId: { ideal: id } }),
      },
    });
  } catch (error) {
    throw new MicrophoneRefused((error instanceof DOMException && reasons[error.name]) || "failed");
  }
}

/** The microphones there are; their names are known once one of them was allowed. */
export async function microphones(): Promise<Microphone[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === "audioinput" && deviceId)
    .map(({ deviceId, label }, at) => ({ id: deviceId, label: label || `Microphone ${at + 1}` }));
}

export function closeMicrophone(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}
