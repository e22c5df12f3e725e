/** What the page played of its own making: by the page's clock, when each piece was to sound and when it was cut off. */
export type Sounds = { started: number[]; stopped: number[]; seconds: number };

declare global {
  interface Window {
    sounds: Sounds;
    /** When the words of a next question first stood on the stage. */
    worded: number[];
  }
}

/** Runs in the page before its own script: notes every piece of sound that is played, and new questions. */
export function listenIn() {
  const sounds: Sounds = { started: [], stopped: [], seconds: 0 };
  window.sounds = sounds;
  window.worded = [];
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0) {
    sounds.started.push(performance.now() + Math.max(0, when - this.context.currentTime) * 1000);
    sounds.seconds += this.buffer?.duration ?? 0;
    start.call(this, when);
  };
  AudioBufferSourceNode.prototype.stop = function (when?: number) {
    sounds.stopped.push(performance.now());
    stop.call(this, when);
  };
  let shown = "";
  new MutationObserver(() => {
    const words = document.querySelector("h1#question")?.textContent ?? "";
    if (words && !words.startsWith(shown || "\0")) window.worded.push(performance.now());
    shown = words;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
