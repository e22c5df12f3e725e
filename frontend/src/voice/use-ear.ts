import { useEffect, useState } from "react";
import { type Ear, fetchDetector, openEar } from "./ear";
import { closeMicrophone, MicrophoneRefused, openMicrophone, type Refusal } from "./microphone";

export type OpenEar = { state: "open"; ear: Ear; stream: MediaStream };

export type EarState =
  | { state: "closed" }
  | { state: "opening" }
  | OpenEar
  | { state: "refused"; why: Refusal };

/** An ear on the chosen microphone while it is `wanted`, closed as it goes. A new `attempt` asks the browser again. */
export function useEar(wanted: boolean, microphone: string, attempt = 0): EarState {
  const [state, setState] = useState<EarState>({ state: "closed" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same once more.
  useEffect(() => {
    if (!wanted) return;
    const leaving = new AbortController();
    setState({ state: "opening" });
    void open(microphone, leaving.signal, setState);
    return () => {
      leaving.abort();
      setState({ state: "closed" });
    };
  }, [wanted, microphone, attempt]);
  return state;
}

async function open(microphone: string, gone: AbortSignal, tell: (state: EarState) => void) {
  const told = (state: EarState) => gone.aborted || tell(state);
  let stream: MediaStream | undefined;
  const close = () => stream && closeMicrophone(stream);
  gone.addEventListener("abort", close);
  // While the browser asks the person.
  const detector = fetchDetector();
  // Awaited below; until then a failure would count as one that nobody handles.
  detector.catch(() => undefined);
  try {
    stream = await openMicrophone(microphone);
    if (gone.aborted) return close();
    // Pulled out, or taken back in the browser's own settings.
    const lost = () => told({ state: "refused", why: "missing" });
    stream.getAudioTracks()[0]?.addEventListener("ended", lost, { signal: gone });
    const ear = await openEar(stream, await detector);
    gone.addEventListener("abort", ear.close);
    if (gone.aborted) return ear.close();
    told({ state: "open", ear, stream });
  } catch (error) {
    close();
    told({ state: "refused", why: error instanceof MicrophoneRefused ? error.why : "failed" });
  }
}
