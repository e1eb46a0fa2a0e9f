import { startFrame } from './editor/frame.ts';
import { startLines } from './editor/lines.ts';
import { startLive } from './editor/live.ts';
import { startUnsaved } from './editor/unsaved.ts';

// What the editor's page does beyond plain HTML: it checks and previews while one types, numbers the lines and goes
// to them, lets presses inside the preview lead on, and warns before typed text is left. The server alone judges and
// renders, and saving is the form itself: without this file everything works by its buttons.

const form = document.querySelector<HTMLFormElement>('#editor');
const text = document.querySelector<HTMLTextAreaElement>('#text');
if (form && text) {
  startLines(text);
  startFrame(startLive(form, text));
  startUnsaved(form, text);
}
