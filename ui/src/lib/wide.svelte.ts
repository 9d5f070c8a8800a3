// Whether the window is a laptop's: from 1024 px (64 em of the system's text size) on there is a second way to see the same things.

const LAPTOP = '(min-width: 64em)';

class Wide {
  /** The window is as wide as a laptop's. */
  now = $state(false);

  constructor(query: MediaQueryList) {
    this.now = query.matches;
    query.addEventListener('change', (event) => (this.now = event.matches));
  }
}

export const wide = new Wide(window.matchMedia(LAPTOP));
