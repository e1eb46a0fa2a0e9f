/** Numbers the lines beside the text, and goes to the place a link names. */
export function startLines(text: HTMLTextAreaElement): void {
  const numbers = document.querySelector<HTMLElement>('#lines');
  if (!numbers) return;
  let due = false;
  const number = (): void => {
    due = false;
    const count = text.value.split('\n').length;
    numbers.textContent = Array.from({ length: count }, (_, at) => at + 1).join('\n');
    numbers.scrollTop = text.scrollTop;
  };
  numbers.hidden = false;
  number();
  text.addEventListener('input', () => {
    // A browser may tell of a long text that is put in line by line.
    if (!due) requestAnimationFrame(number);
    due = true;
  });
  text.addEventListener('scroll', () => {
    numbers.scrollTop = text.scrollTop;
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-line]');
    if (!link) return;
    event.preventDefault();
    goTo(text, Number(link.dataset['line']), Number(link.dataset['column']));
  });
}

/** Marks a line from a column on and brings it into sight. */
function goTo(text: HTMLTextAreaElement, line: number, column: number): void {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  text.focus();
  text.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  const height = text.scrollHeight / lines.length;
  text.scrollTop = Math.max(0, (line - 1) * height - text.clientHeight / 3);
  text.scrollLeft = 0;
}
