// Ids of elements for keys of questions.

/** An id that CSS and `for` attributes can hold. */
export function idOf(key: string): string {
  return `q${key.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

/** Brings a question to the middle of the screen and puts the focus into it. */
export function focusOn(key: string): void {
  const frame = document.getElementById(`${idOf(key)}-frame`);
  frame?.scrollIntoView({ block: 'center' });
  const control = frame?.querySelector<HTMLElement>('input, textarea') ?? frame?.querySelector<HTMLElement>('button');
  control?.focus({ preventScroll: true });
}
