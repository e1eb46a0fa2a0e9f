import type { Refresh } from './live.ts';

/**
 * Lets presses inside the preview lead on: its form goes to the server with the text, instead of anywhere. Until
 * here the frame is closed to everything, so that without a script nothing in it can lead astray.
 */
export function startFrame(refresh: Refresh): void {
  const open = (): void => {
    const frame = document.querySelector<HTMLIFrameElement>('#frame');
    if (!frame) return;
    frame.addEventListener('load', () => {
      frame.contentDocument?.addEventListener('submit', (event) => {
        event.preventDefault();
        const { submitter, target } = event;
        const press = new FormData(target as HTMLFormElement, submitter as HTMLElement | null);
        const fields = new URLSearchParams([...(press as unknown as Iterable<[string, string]>)]);
        void refresh(['press', `${fields}`]);
      });
      frame.contentDocument?.addEventListener('click', (event) => {
        const link = (event.target as Element).closest('a');
        if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
      });
    });
    frame.removeAttribute('sandbox');
    // The new rule holds from the next page in the frame on.
    frame.srcdoc = `${frame.srcdoc}`;
  };
  document.querySelector('#editor')?.addEventListener('framed', open);
  open();
}
