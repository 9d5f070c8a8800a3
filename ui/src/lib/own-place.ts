// What somebody looks for in the search and finds in this program itself: larger text, a forgotten PIN, reading aloud, the language.

/** A place of the program's own that words ask for. */
export type OwnPlace = 'larger' | 'pin' | 'reading' | 'language';

/** Words people say; the national rules for elder versions name the first ones. */
const WORDS: readonly [OwnPlace, readonly RegExp[]][] = [
  ['larger', [/[长長][辈輩]版|[亲親]情版|[关關][爱愛怀懷]版|老年(模式|版)/, /大字|字[体體号號]|字.{0,2}(大|小|看不清)|(放大|[调調]大|[变變]大).{0,3}字/, /larger text|bigger (text|letters)|text size/i]],
  ['pin', [/(忘|[设設]|改|[换換]|取消|不要).{0,4}密[码碼]|密[码碼].{0,4}(忘|不[对對]|[记記]不|打不[开開])|解[锁鎖]|^密[码碼]$/, /(forgot|change|set).{0,8}(pin|password)/i]],
  ['reading', [/念[给給]我|[读讀][给給]我|朗[读讀]|(念|[读讀])出[来來声聲]|有?[没沒]有?[声聲]音|听不[见見]/, /read (it )?aloud|no sound/i]],
  ['language', [/([换換]|[变變]|改|切)[成回]?(中文|英文|英[语語]|繁[体體]|[简簡][体體])|[语語]言|language|english/i]],
];
/** Letters of a name or of a signature are no letters on a screen; the PIN of a card is the bank's. */
const OTHERWISE = /[名签簽汉漢]字|([银銀]行|社保|[医醫]保|公[积積]金|存折|存摺|微信|[卡]).{0,4}密[码碼]|密[码碼].{0,3}卡/g;

/** Where in this program the words lead, if anywhere. */
export function ownPlace(words: string): OwnPlace | null {
  const text = words.replace(OTHERWISE, '');
  return WORDS.find(([, known]) => known.some((shape) => shape.test(text)))?.[0] ?? null;
}
