import { form, word } from './view.ts';

/**
 * Offers to read the page aloud, in the elder edition, where the phone itself has a voice for the language. A
 * voice that lives elsewhere is not used: the text would leave for its owner.
 */
export function offerReading(): void {
  try {
    if (window.speechSynthesis) offer();
  } catch {
    // Voices are a web view's own affair, and odd ones throw: the survey itself goes on without them.
  }
}

function offer(): void {
  // Many a phone finds its voices only after the page is there.
  speechSynthesis.onvoiceschanged = offerReading;
  if (document.querySelector('.aloud')) return;
  speechSynthesis.cancel();
  const { className, lang } = document.documentElement;
  const heading = form()?.querySelector('h1');
  const voice = speechSynthesis
    .getVoices()
    .find((one) => one.localService && one.lang.slice(0, 2) === lang.slice(0, 2));
  if (!heading || !voice || className !== 'elder') return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'aloud';
  button.textContent = word('aloud');
  button.onclick = () => read(voice, button);
  heading.insertAdjacentElement('afterend', button);
}

/** What stands between the heading and the status line, in its order: facts, errors, the notice, questions. */
function textOf(button: HTMLElement): string {
  const lines: string[] = [];
  let part = button.nextElementSibling as HTMLElement | null;
  for (; part && part.id !== 'state'; part = part.nextElementSibling as HTMLElement | null)
    lines.push(...part.innerText.split(/\s*\n\s*/).filter((line) => line !== ''));
  // A voice pauses where a sentence ends, so every line becomes one.
  return lines.map((line) => (/[。？！.?!]$/.test(line) ? line : `${line}。`)).join('\n');
}

function read(voice: SpeechSynthesisVoice, button: HTMLElement): void {
  const reading = speechSynthesis.speaking;
  speechSynthesis.cancel();
  button.textContent = word(reading ? 'aloud' : 'hush');
  if (reading) return;
  const speech = new SpeechSynthesisUtterance(textOf(button));
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = 0.85;
  speech.onend = speech.onerror = () => {
    button.textContent = word('aloud');
  };
  speechSynthesis.speak(speech);
}
