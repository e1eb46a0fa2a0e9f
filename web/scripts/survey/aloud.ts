import { form, word } from './view.ts';

/**
 * Offers to read the page aloud, in the elder edition, where the phone itself has a voice for the language. A
 * voice that lives elsewhere is not used: the text would leave for its owner.
 */
export function offerReading(): void {
  const page = form();
  const { className, lang } = document.documentElement;
  if (!page || className !== 'elder' || !window.speechSynthesis) return;
  speechSynthesis.cancel();
  const voice = speechSynthesis
    .getVoices()
    .find((one) => one.localService && one.lang.slice(0, 2) === lang.slice(0, 2));
  if (!voice || page.querySelector('.aloud')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'aloud';
  button.textContent = word('aloud');
  button.onclick = () => read(page, voice, button);
  page.insertBefore(button, page.querySelector('fieldset,.text'));
}

function read(page: HTMLElement, voice: SpeechSynthesisVoice, button: HTMLElement): void {
  const reading = speechSynthesis.speaking;
  speechSynthesis.cancel();
  button.textContent = word(reading ? 'aloud' : 'hush');
  if (reading) return;
  const text = Array.from(page.querySelectorAll<HTMLElement>('fieldset,.text'), (part) => part.innerText);
  const speech = new SpeechSynthesisUtterance(text.join('\n').replace(/\n+/g, '。\n'));
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = 0.85;
  speech.onend = () => {
    button.textContent = word('aloud');
  };
  speechSynthesis.speak(speech);
}
