// Several photos that come at once, chosen or dropped: taken one after the other as long as there is room. Whatever is not taken is
// told with its reason, and one that cannot be stored holds up none of the others.

import { Act } from './load.svelte';
import { t } from './texts.svelte';

interface Place {
  /** So many can be taken at all. */
  readonly most: () => number;
  /** So many can still be taken. */
  readonly room: () => number;
  readonly take: (file: File) => Promise<void>;
}

export class TakeMany {
  readonly act = new Act();
  /** What was not taken, and why. */
  said = $state.raw<readonly string[]>([]);
  readonly #place: Place;
  /** Those that come while others are on their way follow them. */
  #coming: Promise<void> = Promise.resolve();

  constructor(place: Place) {
    this.#place = place;
  }

  /** The page is the same photo as another one. */
  twice(number: number): void {
    this.said = [...this.said, t('photo-page-twice', { number })];
  }

  all(files: readonly File[]): Promise<void> {
    this.#coming = this.#coming.then(() => this.#each(files));
    return this.#coming;
  }

  async #each(files: readonly File[]): Promise<void> {
    const room = this.#place.room();
    const failed: unknown[] = [];
    this.said = [];
    await this.act.run(async () => {
      for (const file of files.slice(0, room)) await this.#place.take(file).catch((cause: unknown) => failed.push(cause));
      if (failed.length > 0) throw failed[0];
    });
    if (failed.length > 0) this.said = [...this.said, t('photo-pages-failed', { count: failed.length })];
    if (files.length > room) this.said = [...this.said, t('photo-pages-over', { count: files.length - room, most: this.#place.most() })];
  }
}
