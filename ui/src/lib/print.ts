// Prints the page, or only its slip: the list of papers to tick by hand.

/** Prints what is marked as a slip and nothing else; the page is itself again when the printer has it. */
export function printSlip(target: Window): void {
  const page = target.document.documentElement;
  page.dataset.print = 'slip';
  target.addEventListener('afterprint', () => delete page.dataset.print, { once: true });
  target.print();
}

/** Paper cannot be tapped: while it is printed, everything folded on a page lies open. Answers how to stop watching. */
export function printWhole(target: Window): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...target.document.querySelectorAll('details')].filter((each) => !each.open);
    for (const each of opened) each.open = true;
  };
  const close = (): void => {
    for (const each of opened) each.open = false;
    opened = [];
  };
  target.addEventListener('beforeprint', open);
  target.addEventListener('afterprint', close);
  return () => {
    close();
    target.removeEventListener('beforeprint', open);
    target.removeEventListener('afterprint', close);
  };
}
