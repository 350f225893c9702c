// Speaking instead of typing, where the browser recognises speech.
import { sentence } from "./elements.js";

const SPOKEN_LANGUAGES = { vi: "vi-VN", en: "en-US" };
/** What the browser says went wrong → the word for it. */
const VOICE_ERRORS = {
  "not-allowed": "voice_denied",
  "service-not-allowed": "voice_denied",
  "audio-capture": "voice_no_microphone",
  "no-speech": "voice_silent",
  network: "voice_offline",
};

/**
 * Show the part `box` with its button and its state where there is speech recognition.
 *
 * `heard(text)` is called with what was said.
 */
export function offerVoice(box, said, heard) {
  const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
  if (!Recognition) return;
  const button = box.querySelector("button");
  const state = box.querySelector("[role=status]");
  const recognition = new Recognition();
  const { lang } = document.documentElement;
  recognition.lang = SPOKEN_LANGUAGES[lang] ?? lang;
  let isListening = false;
  let outcome;

  const listening = (now) => {
    isListening = now;
    button.textContent = now ? said.voice_stop : said.voice;
    button.classList.toggle("is-listening", now);
  };

  recognition.addEventListener("result", ({ results }) => {
    // Some recognisers close a sentence with a full stop.
    const text = results[0][0].transcript.trim().replace(/[.?!]+$/, "");
    if (!text) return;
    outcome = sentence(said.voice_heard, { text });
    heard(text);
  });
  recognition.addEventListener("error", ({ error }) => {
    outcome = error === "aborted" ? "" : said[VOICE_ERRORS[error]] ?? said.voice_failed;
  });
  recognition.addEventListener("end", () => {
    listening(false);
    state.textContent = outcome ?? said.voice_silent;
  });

  button.addEventListener("click", () => {
    if (isListening) return recognition.stop();
    outcome = undefined;
    try {
      recognition.start();
      listening(true);
      state.textContent = said.voice_listening;
    } catch {
      state.textContent = said.voice_failed;
    }
  });
  addEventListener("pagehide", () => recognition.abort());
  box.hidden = false;
}
