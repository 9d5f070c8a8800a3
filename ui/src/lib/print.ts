// Prints the page, or only its slip: the list of papers to tick by hand.

/** Prints what is marked as a slip and nothing else; the page is itself again when the printer has it. */
export function printSlip(target: Window): void {
  const page = target.document.documentElement;
  page.dataset.print = 'slip';
  target.addEventListener('afterprint', () => delete page.dataset.print, { once: true });
  target.print();
}
