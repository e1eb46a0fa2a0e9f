import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    spoken: string[];
  }
}

/** Gives the pages of a context one Chinese voice of the phone's own, which notes what it is to say. */
export async function giveVoice(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.spoken = [];
    const speechSynthesis = {
      speaking: false,
      cancel: () => undefined,
      getVoices: () => [{ localService: true, lang: 'zh-CN' }],
      speak: ({ text }: SpeechSynthesisUtterance) => window.spoken.push(text),
    };
    const SpeechSynthesisUtterance = class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    };
    for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance }))
      Object.defineProperty(window, name, { value });
  });
}

/** What the voice was given last. */
export const spoken = (page: Page): Promise<string> => page.evaluate(() => window.spoken.at(-1) ?? '');
