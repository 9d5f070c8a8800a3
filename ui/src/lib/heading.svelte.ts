// What the page on show is called: its heading says so here; the window's title and whoever speaks about the page read it.

class Shown {
  /** The words of the heading on show. */
  words = $state('');
}

export const heading = new Shown();

/** Gives the window its title: the heading's words, then the name of the app. */
export function entitle(words: string, appName: string): void {
  const said = words.replace(/\s+/g, ' ').trim();
  heading.words = said;
  const title = said ? `${said} · ${appName}` : appName;
  // The window is told only what it does not say yet: telling it costs more than looking.
  if (document.title !== title) document.title = title;
}
