/** How long a tap may last, and how long its answer is seen before it goes on. */
export const SEEN_MS = 600;

// What a finger or the mouse went down on last: when, the label it was in, and its answer if that was chosen by then.
let touched = 0;
let label: Element | null = null;
let chosen: Element | null | undefined = null;

document.addEventListener('pointerdown', ({ target }) => {
  touched = Date.now();
  label = (target as Element).closest('label');
  chosen = label?.querySelector('[type=radio]:checked');
});

/** Whether this field was tapped just now, and not reached with the keys. */
export const isTapped = (field: Element): boolean =>
  label !== null && field.closest('label') === label && Date.now() - touched < SEEN_MS;

/** Whether it was tapped just now though it was the answer already: of that no browser tells a change. */
export const isTappedAgain = (field: Element): boolean => field === chosen && isTapped(field);
