// What the person is looking for. Kept here and not in the address: words may say something about a person.

class Search {
  words = $state('');
  /** The words that were sent off with 找, in contrast to what is just being typed. */
  asked = $state('');

  /** The person pressed 找. */
  ask(words: string): void {
    this.words = words;
    this.asked = words.trim();
  }
}

export const search = new Search();

/** Words people say when they want larger text; the national rules for elder versions name them. */
const LARGER = ['长辈版', '長輩版', '亲情版', '親情版', '关爱版', '關愛版', '关怀版', '關懷版', '大字', '字太小', '字号', '字號'];

/** The words ask for larger text rather than for a service. */
export function wantsLargerText(words: string): boolean {
  return LARGER.some((known) => words.includes(known));
}
