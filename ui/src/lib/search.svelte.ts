// What the person is looking for. Kept here and not in the address: words may say something about a person; and never
// beyond that person: whoever is present next finds an empty field.

class Search {
  words = $state('');
  /** The words that were sent off with 找, in contrast to what is just being typed. */
  asked = $state('');
  #whose: string | null = null;

  /** The person pressed 找. */
  ask(words: string): void {
    this.words = words;
    this.asked = words.trim();
  }

  /** Who is present now; for somebody else the words of the last one are gone. */
  belongTo(person: string): void {
    if (this.#whose !== null && this.#whose !== person) this.ask('');
    this.#whose = person;
  }
}

export const search = new Search();
