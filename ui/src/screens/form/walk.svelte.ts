// The walk through a form: which page is on show, on, back, through the rows of a repeat, and what stands in the way. Nothing is
// left before what stands half-done on the page is on the disk.

import { tick } from 'svelte';
import type { CorrectionLine, NodeView, Offer } from '../../generated/api';
import type { Draft } from '../../lib/draft.svelte';
import { focusAfter, focusOn } from '../../lib/ids';
import { offersOf, type KnownLine } from '../../lib/known';
import { nextBlank, typedAfter } from '../../lib/next';
import { leftIn, nounOf, pageIndex, pathOf, rowsOf, type Page } from '../../lib/pages';
import { router } from '../../lib/router.svelte';
import { settleAll } from '../../lib/settle';
import { bringIntoView } from '../../lib/sight';
import { t } from '../../lib/texts.svelte';
import { undoneAt } from '../../lib/undone';

/** What stands in the way of going on, for the list on top of a section. */
export interface Stop {
  readonly key: string;
  readonly text: string;
}

/** What is said of a place that an undo changed: its answer as it is again; of a picture or a list that it is as it was. */
function sayUndone(place: NodeView): string {
  const question = place.input === 'repeat' ? nounOf(place) : place.label;
  if (place.input !== 'repeat' && place.value === '') return t('form-undone-blank', { question });
  const words = place.input === 'repeat' || PICTURES.includes(place.input) ? '' : place.shown || place.value;
  return words && words.length <= SAID_WHOLE ? t('form-undone', { question, value: words }) : t('form-undone-back', { question });
}

const PICTURES: readonly NodeView['input'][] = ['photo', 'file', 'signature'];
/** A longer answer is looked at in its field. */
const SAID_WHOLE = 40;

/** What was undone is said where it is seen. */
function showUndone(): void {
  const said = document.getElementById('undone');
  if (said) bringIntoView(said);
}

/** A question that is in no row. */
const NOWHERE = { parent: '' };

export class Walk {
  readonly draft: Draft;
  /** The list of all questions is on show. */
  listing = $state(false);
  #stops = $state.raw<readonly Stop[]>([]);
  #undone = $state.raw<{ place: NodeView; rows: number } | null>(null);
  /** Rows that were done when the part was opened or the next row was begun: one line each. Nothing folds under a hand. */
  folded = $state.raw<ReadonlySet<string>>(new Set());
  /** The person came to change one answer, and goes back to the check after it. */
  readonly fromCheck = router().before.screen === 'check';
  /** Told that what the county named is as it was sent. */
  #told = $state.raw<ReadonlySet<string>>(new Set());
  /** Told that what is offered for these questions is not filled in yet. */
  #untaken = $state.raw<ReadonlySet<string>>(new Set());
  #one: () => boolean;
  #busy = false;
  /** Rows added since the form was opened: all their questions are asked before going back to the check. */
  #added = new Set<string>();

  constructor(draft: Draft, one: () => boolean) {
    this.draft = draft;
    this.#one = one;
    this.#fold();
    this.#unfold(draft.place === null ? [] : [draft.place]);
  }

  readonly pages: readonly Page[] = $derived.by(() => this.draft.pages(this.#one()));
  readonly at: number = $derived.by(() => pageIndex(this.pages, this.draft.place));
  readonly page: Page | undefined = $derived(this.pages[this.at]);
  readonly subject: NodeView | undefined = $derived.by(() => this.draft.byKey.get(this.page?.key ?? ''));
  /** How many rows the list on show has. */
  readonly rows: number = $derived.by(() => rowsOf(this.draft.nodes, this.page?.key ?? '').length);
  /** What stands in the way since somebody wanted to go on; what has been mended since is no longer among it. */
  readonly stopped: readonly Stop[] = $derived.by(() => this.#stops.filter(({ key }) => this.#stands(key)));
  readonly last: boolean = $derived(this.at >= this.pages.length - 1);

  /** Shows a page. */
  open(key: string): void {
    this.listing = false;
    this.#stops = [];
    this.#undone = null;
    const same = this.page?.key;
    this.draft.goTo(key);
    if (same !== this.page?.key) this.#arrived();
    this.#unfold([key]);
    if (same === this.page?.key || (!this.#one() && this.page?.key !== key)) void tick().then(() => focusOn(key));
  }

  /** One step back within the form; answers whether there was one. */
  stepBack(): boolean {
    if (this.listing) {
      this.listing = false;
      return true;
    }
    const before = this.fromCheck ? undefined : this.pages[this.at - 1];
    if (!before) return false;
    void settleAll();
    this.open(before.key);
    return true;
  }

  /** Everything that stands on the page is on the disk, and what the core says about it is on the screen. */
  async settle(): Promise<void> {
    await settleAll();
    await this.draft.settled();
    await tick();
  }

  /** To another answer, once what stands here is on the disk. */
  async goOver(key: string): Promise<void> {
    await this.settle();
    this.open(key);
  }

  /** This number for every place of the same person. */
  async correctNumber(key: string): Promise<void> {
    await this.settle();
    await this.draft.correctNumber(key);
  }

  /** 继续; `skip`: although something is missing. */
  async go(skip = false): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.settle();
      this.#stops = skip ? [] : this.#against();
      if (this.stopped.length === 0) await this.#onward();
      else await this.#tell();
    } finally {
      this.#busy = false;
    }
  }

  /** Enter in a question: 继续 where it is alone; within a part on to the next blank one, and 继续 after the last. */
  async enter(key: string | undefined): Promise<void> {
    if (this.#one() || key === undefined) return this.go();
    await this.settle();
    const next = nextBlank(this.#nodes(), key);
    if (this.draft.against([key]).length > 0) focusOn(key);
    else if (next) focusOn(next.key);
    else await this.go();
  }

  /** Takes what is offered for a question; within a part the next blank question has the focus then. */
  async take(key: string, offer: Offer): Promise<void> {
    await this.draft.take(key, offer);
    await tick();
    const next = this.#one() ? undefined : nextBlank(this.#nodes(), key);
    if (next) focusOn(next.key);
  }

  /** Takes all that is known of a part. */
  async takeAll(lines: readonly KnownLine[]): Promise<void> {
    for (const { key, offer } of lines) await this.draft.take(key, offer);
    await tick();
    const next = nextBlank(this.#nodes(), '');
    if (next) focusOn(next.key);
  }

  /** Something was picked with the mouse: what is typed in right after it has the focus, so that nobody has to click twice. */
  async picked(key: string): Promise<void> {
    await this.draft.settled();
    await tick();
    const next = typedAfter(this.#nodes(), key);
    if (next && !this.#one()) focusOn(next.key);
  }

  /** What the last undo changed, in words; until its question is left or answered anew. */
  readonly undone: string = $derived.by(() => {
    const { place, rows } = this.#undone ?? {};
    const same = place && this.draft.byKey.get(place.key)?.value === place.value && rowsOf(this.draft.nodes, place.key).length === rows;
    return same ? sayUndone(place) : '';
  });

  async undo(): Promise<void> {
    await this.settle();
    const before = this.draft.nodes;
    await this.draft.undo();
    const place = undoneAt(before, this.draft.nodes, this.page?.keys ?? []);
    if (place && !this.page?.keys.includes(place.key)) this.open(place.key);
    this.#undone = place ? { place, rows: rowsOf(this.draft.nodes, place.key).length } : null;
    await tick();
    focusAfter(document.activeElement === document.body ? 'h1' : document.activeElement);
    showUndone();
  }

  /** One more row: its first question comes next. */
  async addRow(repeat: string): Promise<void> {
    await this.settle();
    const known = new Set(rowsOf(this.draft.nodes, repeat).map((row) => row.key));
    await this.draft.addRow(repeat);
    const row = rowsOf(this.draft.nodes, repeat).find((each) => !known.has(each.key));
    if (!row) return;
    this.#added.add(row.key);
    this.#fold();
    this.open(row.key);
  }

  async removeRow(row: string): Promise<void> {
    await this.draft.removeRow(row);
    await tick();
    focusAfter('h1');
  }

  /** Rows that are done become one line each. */
  #fold(): void {
    const nodes = this.#nodes();
    this.folded = new Set(nodes.filter((node) => node.input === 'row' && leftIn(nodes, this.draft.byKey, node) === 0).map((row) => row.key));
  }

  /** Opens the rows in which these questions are. */
  #unfold(keys: readonly string[]): void {
    const open = new Set(keys.flatMap((key) => [key, ...pathOf(this.draft.byKey, this.draft.byKey.get(key) ?? NOWHERE).map((above) => above.key)]));
    this.folded = new Set([...this.folded].filter((row) => !open.has(row)));
  }

  #nodes(): NodeView[] {
    return (this.page?.keys ?? []).flatMap((key) => this.draft.byKey.get(key) ?? []);
  }

  #against(): Stop[] {
    const keys = this.page?.keys ?? [];
    const wrong = this.draft.against(keys);
    return keys.filter((key) => wrong.includes(key) || this.#lacksRow(key) || this.#staysAsSent(key) || this.#leavesOffer(key)).map((key) => ({ key, text: this.#saying(key) }));
  }

  #stands(key: string): boolean {
    const { byKey, unsaved, held } = this.draft;
    const node = byKey.get(key);
    if (!node) return false;
    return unsaved.has(key) || held.has(key) || this.#lacksRow(key) || this.said(node) !== null;
  }

  #saying(key: string): string {
    const node = this.draft.byKey.get(key);
    if (!node) return '';
    if (this.draft.unsaved.has(key)) return t('not-saved', { question: node.label });
    const held = this.draft.held.get(key);
    if (held !== undefined) return held;
    return this.said(node) ?? t('rows-needed');
  }

  /** What is said right at a question: what is wrong with its answer, or what somebody was about to go on without. */
  said(node: NodeView): string | null {
    return this.#wrong(node) ?? (this.leftOffer(node) ? t('offer-left') : null);
  }

  /** What has to be mended here: only that is said then, and never mildly. */
  #wrong(node: NodeView): string | null {
    return this.draft.errorOf(node) ?? this.#unmendedText(node);
  }

  /** Somebody was about to go on without what is offered here. No mistake, so it stands in no way. */
  leftOffer(node: NodeView): boolean {
    return this.#untaken.has(node.key) && offersOf(node).length > 0 && this.#wrong(node) === null;
  }

  /** An offer looks like an answer to whoever reads little: 继续 without it says once that nothing is filled in; not where what
   *  has to be mended is said already. */
  #leavesOffer(key: string): boolean {
    const node = this.draft.byKey.get(key);
    if (!node?.relevant || offersOf(node).length === 0 || this.#untaken.has(key) || this.#wrong(node) !== null) return false;
    this.#untaken = new Set([...this.#untaken, key]);
    return true;
  }

  /** Said where somebody goes on from what the county named without having changed it. */
  #unmendedText(node: NodeView): string | null {
    const left = this.#told.has(node.key) ? this.draft.leftBehind(node.key) : undefined;
    if (left === undefined) return null;
    if (left.key !== node.key) return t('correction-group-unchanged');
    if (node.value === '') return t('correction-blank');
    if (left.retake.length > 0) return t('correction-unchanged-page');
    return node.input === 'photo' ? t('correction-unchanged-photo') : t('correction-unchanged');
  }

  /** What the county named is as it was sent: nobody goes on past it without having said that it is right so, or that it waits. */
  #staysAsSent(key: string): boolean {
    if (this.draft.leftBehind(key) === undefined) return false;
    this.#told = new Set([...this.#told, key]);
    return true;
  }

  /** The place that the person was just told of, and may say of that it is right as it stands; not while an answer is wrong. */
  readonly keepable: CorrectionLine | undefined = $derived.by(() => {
    const stopped = this.stopped.flatMap(({ key }) => this.draft.byKey.get(key) ?? []);
    if (stopped.some((node) => this.draft.errorOf(node) !== null)) return undefined;
    const told = stopped.find((node) => this.#told.has(node.key));
    return told && this.draft.leftBehind(told.key);
  });
  readonly keepsBlank: boolean = $derived.by(() => {
    const place = this.draft.byKey.get(this.keepable?.key ?? '');
    return place?.value === '' && !this.draft.isGroup(place.key);
  });

  /** 核对过，没有错: and on. */
  async keepAsSent(place: string): Promise<void> {
    await this.settle();
    await this.draft.keepAsSent(place);
    await this.go();
  }

  /** A repeat in which a row is missing: nobody goes on past it. */
  #lacksRow(key: string): boolean {
    const node = this.draft.byKey.get(key);
    return node?.input === 'repeat' && node.relevant && node.needsRow;
  }

  async #tell(): Promise<void> {
    this.#unfold(this.stopped.map(({ key }) => key));
    await tick();
    if (this.stopped.length === 1 || this.#one()) focusOn(this.stopped[0]?.key ?? '');
  }

  async #onward(): Promise<void> {
    const next = this.pages[this.at + 1];
    if (this.fromCheck && !this.#isInNewRow()) router().leave();
    else if (!next) router().go('check', this.draft.id);
    else await this.#arrive(next);
  }

  /** A repeat that needs a row and has none asks for it at once. */
  async #arrive(next: Page): Promise<void> {
    const empty = next.keys.find(
      (key) => this.#lacksRow(key) && this.draft.byKey.get(key)?.canAdd && rowsOf(this.draft.nodes, key).length === 0,
    );
    if (this.#one() && empty !== undefined) return this.addRow(empty);
    this.open(next.key);
  }

  /** A part is on show: rows that are done are one line each, rows that are missing are there. */
  #arrived(): void {
    if (this.#one()) return;
    this.#fold();
    for (const key of this.page?.keys ?? []) if (this.draft.byKey.get(key)?.canAdd) void this.#addNeeded(key);
  }

  /** Adds rows while one is missing; stops where none could be added. */
  async #addNeeded(repeat: string): Promise<void> {
    let before = -1;
    while (this.#lacksRow(repeat) && rowsOf(this.draft.nodes, repeat).length > before) {
      before = rowsOf(this.draft.nodes, repeat).length;
      await this.draft.addRow(repeat);
    }
  }

  #isInNewRow(): boolean {
    return this.subject !== undefined && pathOf(this.draft.byKey, this.subject).some((above) => this.#added.has(above.key));
  }
}
