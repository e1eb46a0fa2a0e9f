/** Asks before the page is left while the text differs from what was kept. */
export function startUnsaved(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  let sending = false;
  const isUnsaved = () => form.dataset['unsaved'] !== undefined || text.value !== text.defaultValue;
  form.addEventListener('submit', (event) => {
    sending = !event.defaultPrevented;
  });
  addEventListener('beforeunload', (event) => {
    if (!text.readOnly && !sending && isUnsaved()) event.preventDefault();
  });
}
