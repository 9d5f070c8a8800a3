// One draft on the screen: the nodes as the core last gave them, patches applied, saving one answer at a time.

import type { CorrectionLine, CorrectionView, DraftPatch, DraftView, FieldErrorKind, IpcError, NodeView, Offer } from '../generated/api';
import { afterPaint } from './after-paint';
import { call, hostError } from './host';
import { isDone, isQuestion, isWithin, pageIndex, pagesOf, type Page } from './pages';

/** The draft after a patch. Pure, so that a test can say what happens to every kind of change. */
export function applyPatch(nodes: readonly NodeView[], patch: DraftPatch): NodeView[] {
  const removed = new Set(patch.removed);
  const byKey = new Map(nodes.filter((node) => !removed.has(node.key)).map((node) => [node.key, node]));
  for (const node of patch.changed) byKey.set(node.key, node);
  if (!patch.order) return [...byKey.values()];
  return patch.order.flatMap((key) => byKey.get(key) ?? []);
}

/** Something that may well be right, and should be looked at once. */
export const WARNING: FieldErrorKind = 'warning';

/** Headings stay, so that a question still says what it belongs to. */
function mayMend(node: NodeView): boolean {
  if (node.input === 'group' || node.input === 'row') return true;
  return !node.readonly && (isQuestion(node) || node.input === 'repeat');
}

export class Draft {
  readonly id: string;
  view = $state.raw<DraftView>() as DraftView;
  nodes = $state.raw<readonly NodeView[]>([]);
  /** The key of the page on show. */
  place = $state<string | null>(null);
  /** Answers on their way to the disk. */
  saving = $state(0);
  /** Something has been saved since the draft was opened. */
  saved = $state(false);
  canUndo = $state(false);
  /** Questions in which something typed has not been answered by the core yet. */
  writing = $state.raw<ReadonlySet<string>>(new Set());
  /** Why an answer could not be saved, by key; what was typed stays on the screen. */
  unsaved = $state.raw<ReadonlyMap<string, IpcError>>(new Map());
  /** What waits for a word of the person before it is an answer, in words, by question: a photo that may be hard to read. */
  held = $state.raw<ReadonlyMap<string, string>>(new Map());
  /** Questions that the person has tried to leave: only these are told that an answer is missing. */
  tried = $state.raw<ReadonlySet<string>>(new Set());
  #queue: Promise<unknown> = Promise.resolve();
  #asked = new Map<string, string>();
  #warned = new Set<string>();
  /** What the county asked for, and how it stands. */
  correction = $state.raw<CorrectionView | null>(null);

  constructor(view: DraftView) {
    this.id = view.id;
    this.view = view;
    this.nodes = view.nodes;
    this.place = view.place;
    this.canUndo = view.canUndo;
    this.correction = view.correction;
  }

  readonly byKey: ReadonlyMap<string, NodeView> = $derived(new Map(this.nodes.map((node) => [node.key, node])));

  /** The pages of the form; with corrections only what may be changed, one question a page. */
  pages(oneQuestion: boolean): Page[] {
    const mending = this.correction !== null;
    return pagesOf(mending ? this.nodes.filter((node) => mayMend(node)) : this.nodes, oneQuestion || mending);
  }

  /** Where the person is among the pages. */
  at(pages: readonly Page[]): number {
    return pageIndex(pages, this.place);
  }

  /** Shows a page and remembers it on the disk. */
  goTo(key: string): void {
    this.place = key;
    afterPaint(() => this.place === key && void call('draft_keep_place', { draft: this.id, key }).catch(() => null));
  }

  /** Saves one answer; later ones wait for earlier ones. Answers whether it is on the disk. */
  async answer(key: string, value: string): Promise<boolean> {
    const known = this.#asked.get(key) ?? this.byKey.get(key)?.value;
    if (known === value && !this.unsaved.has(key)) await this.settled();
    else {
      this.#asked.set(key, value);
      await this.#change(key, () => call('draft_answer', { draft: this.id, key, value }));
    }
    return !this.unsaved.has(key);
  }

  /** Takes what is offered: a person who is known fills all that the row asks about them. */
  async take(key: string, offer: Offer): Promise<void> {
    const { from } = offer;
    if (from === null) await this.answer(key, offer.value);
    else await this.#change(key, () => call('draft_fill_row', { draft: this.id, row: key, from }));
  }

  /** Something typed in this question is not on the disk yet, or all of it is. */
  write(key: string, on: boolean): void {
    if (this.writing.has(key) === on) return;
    const next = new Set(this.writing);
    if (on) next.add(key);
    else next.delete(key);
    this.writing = next;
  }

  /** Something in this question waits for a word of the person; blank: nothing does. */
  hold(key: string, why: string): void {
    if ((this.held.get(key) ?? '') === why) return;
    const next = new Map(this.held);
    if (why) next.set(key, why);
    else next.delete(key);
    this.held = next;
  }

  /** The county named this question or part, and it is as it was sent, or blank now. */
  isLeft(key: string): boolean {
    return this.#item(key)?.state === 'left';
  }

  /** The county named it, and the person said that it is right as it stands. */
  isKept(key: string): boolean {
    return this.#item(key)?.state === 'kept';
  }

  /** What the county asked for at exactly this place. */
  #item(key: string): CorrectionLine | undefined {
    return this.correction?.items.find((item) => item.key === key);
  }

  /** What the county says about this question: of itself, and of the part that it stands in. */
  asked(key: string): readonly CorrectionLine[] {
    return this.correction?.items.filter((item) => isWithin(key, item.key)) ?? [];
  }

  /** The pages of a photo that the county wants taken again, as long as they are the ones that were sent. */
  retake(key: string): readonly string[] {
    return this.#item(key)?.retake ?? [];
  }

  /** The county named a part, a list or a row, not one question. */
  isGroup(key: string): boolean {
    const node = this.byKey.get(key);
    return node !== undefined && !isQuestion(node);
  }

  /** Answered, and nothing stands against it; of what the county asked to mend, only once that was changed or said to be right. */
  isDone(node: NodeView): boolean {
    const asked = this.correction?.items.filter((item) => isWithin(node.key, item.key) || isWithin(item.key, node.key)) ?? [];
    return isDone(node) && asked.every((item) => item.state !== 'left');
  }

  /** What stays as the county found it when one goes on from here: this question, or a part whose last question this is. */
  leftBehind(key: string): CorrectionLine | undefined {
    const left = this.correction?.items.filter((item) => item.state === 'left') ?? [];
    return left.find((item) => item.key === key || (isWithin(key, item.key) && this.#lastWithin(item.key) === key));
  }

  #lastWithin(key: string): string | undefined {
    return this.nodes.findLast((node) => node.relevant && isQuestion(node) && mayMend(node) && isWithin(node.key, key))?.key;
  }

  /** 核对过，没有错: what the county named stays as it was sent. */
  keepAsSent(key: string): Promise<void> {
    return this.#change(key, () => call('draft_keep_as_sent', { draft: this.id, key }));
  }

  addRow(key: string): Promise<void> {
    return this.#change(key, () => call('draft_add_row', { draft: this.id, key }));
  }

  removeRow(key: string): Promise<void> {
    return this.#change(key, () => call('draft_remove_row', { draft: this.id, key }));
  }

  /** Takes this number for every place where the same person's stands. */
  correctNumber(key: string): Promise<void> {
    return this.#change(key, () => call('draft_correct_number', { draft: this.id, key }));
  }

  undo(): Promise<void> {
    return this.#change('', () => call('draft_undo', { draft: this.id }));
  }

  /** Another device of hers wrote in it: it is read again. What is being typed here stays on the page and is handed on as ever. */
  async again(): Promise<void> {
    await this.settled();
    const view = await call('draft_open', { draft: this.id });
    const now = this.byKey;
    this.#asked.clear();
    this.view = view;
    this.nodes = view.nodes.map((node) => (this.writing.has(node.key) ? (now.get(node.key) ?? node) : node));
    this.canUndo = view.canUndo;
    this.correction = view.correction;
  }

  /** When everything given so far is on the disk. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** The person wanted to go on from these questions. */
  try(keys: readonly string[]): void {
    this.tried = new Set([...this.tried, ...keys]);
  }

  /** What to say about a question: a missing answer only once the person has tried to go on. */
  errorOf(node: NodeView): string | null {
    if (!node.error || !node.relevant) return null;
    if (node.error.kind === 'required' && !this.tried.has(node.key)) return null;
    return node.error.text;
  }

  /** What stands against going on from these questions. A warning stops once; whoever goes on again means it. */
  against(keys: readonly string[]): string[] {
    this.try(keys);
    return keys.filter((key) => {
      const node = this.byKey.get(key);
      return node && (this.unsaved.has(key) || this.held.has(key) || (this.errorOf(node) !== null && !this.#isKnown(node)));
    });
  }

  #isKnown(node: NodeView): boolean {
    if (node.error?.kind !== WARNING) return false;
    const told = `${node.key}=${node.value}`;
    const known = this.#warned.has(told);
    this.#warned.add(told);
    return known;
  }

  #change(key: string, ask: () => Promise<DraftPatch>): Promise<void> {
    this.saving += 1;
    const done = this.#queue.then(async () => {
      try {
        this.patch(await ask());
        this.#note(key, null);
        this.saved = true;
      } catch (cause) {
        this.#note(key, hostError(cause).problem);
      } finally {
        this.saving -= 1;
      }
    });
    this.#queue = done;
    return done;
  }

  /** Applies what the core says has changed. */
  patch(patch: DraftPatch): void {
    for (const node of patch.changed) this.#asked.delete(node.key);
    this.nodes = applyPatch(this.nodes, patch);
    this.canUndo = patch.canUndo;
    this.correction = patch.correction;
    if (patch.focus) this.goTo(patch.focus);
  }

  #note(key: string, problem: IpcError | null): void {
    const next = new Map(this.unsaved);
    if (problem) next.set(key, problem);
    else next.delete(key);
    this.unsaved = next;
  }
}
