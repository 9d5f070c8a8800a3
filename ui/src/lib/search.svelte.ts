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

/** Words people say when they want larger text; the national rules for elder versions name the first ones. */
const LARGER = [
  /[长長][辈輩]版|[亲親]情版|[关關][爱愛怀懷]版|老年(模式|版)/,
  /大字|字[体體号號]|字.{0,2}(大|小|看不清)|(放大|[调調]大|[变變]大).{0,3}字/,
  /larger text|bigger (text|letters)|text size/i,
];
/** Letters of a name or of a signature are no letters on a screen. */
const NOT_ON_SCREEN = /[名签簽汉漢]字/g;

/** The words ask for larger text rather than for a service. */
export function wantsLargerText(words: string): boolean {
  const text = words.replace(NOT_ON_SCREEN, '');
  return LARGER.some((known) => known.test(text));
}
