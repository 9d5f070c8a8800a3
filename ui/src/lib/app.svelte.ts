// Where the app stands (stage, settings, who is present, the numbers on the tiles), kept up to date with the core.

import type { AppEvent, AppState, PersonView, Settings, SettingsChange, Stage } from '../generated/api';
import { call, host } from './host';
import { forgetLook, remember, show, type Look } from './look';
import { router } from './router.svelte';
import { search } from './search.svelte';
import { speech } from './speech.svelte';
import { language, useDevice, useLanguage } from './texts.svelte';

/** Stages in which the core can keep settings; in front of a locked device it only knows how the page looked last time. */
const READABLE: ReadonlySet<Stage> = new Set<Stage>(['firstStart', 'ready']);

class App {
  /** The core's word on where we stand; absent until it has answered once. */
  state = $state.raw<AppState | null>(null);
  /** Grows whenever something changed outside of a command; lists that watch it read themselves again. */
  changes = $state(0);

  /** The draft that something came for from another device of hers; a new one each time. */
  came = $state.raw<{ readonly draft: string } | null>(null);
  /** Whose things were put away last, until one goes elsewhere or somebody's are open. */
  put = $state.raw<{ readonly name: string; readonly locked: boolean } | null>(null);

  /** Nobody's file is open: what lies in one cannot be shown, which does not mean that there is nothing. */
  get closed(): boolean {
    return this.state !== null && (this.state.person === null || this.state.person.locked);
  }

  get settings(): Settings | undefined {
    return this.state?.settings;
  }

  /** The settings can be kept. */
  get readable(): boolean {
    return this.state !== null && READABLE.has(this.state.stage);
  }

  /** Reads where we stand and makes the settings hold. */
  async refresh(): Promise<void> {
    await this.take(await call('system_read_state', {}));
  }

  /** Takes a state that a command answered with. */
  async take(state: AppState): Promise<void> {
    const readable = READABLE.has(state.stage);
    const look = (readable ? null : this.#look) ?? state.settings;
    useDevice(state.device);
    await this.#hold(look);
    if (readable) remember(look);
    // Before any screen draws: what one person looked for must not be asked again in the next one's name.
    search.belongTo(state.person && !state.person.locked ? state.person.id : '');
    this.state = { ...state, settings: { ...state.settings, ...look } };
    if (!this.closed) this.put = null;
  }

  /** Changes settings; they hold at once. */
  async change(change: SettingsChange): Promise<void> {
    const settings = await call('system_change_settings', change);
    await this.#hold(settings);
    remember(settings);
    if (this.state) this.state = { ...this.state, settings };
  }

  /** Shows the page another way at once; it holds where it can be kept, and until the end of this start where it cannot. */
  async look(change: Partial<Look>): Promise<void> {
    const now = this.settings;
    if (!now || !this.state) return;
    const look = { textLevel: now.textLevel, theme: now.theme, language: now.language, ...change };
    this.#look = look;
    this.state = { ...this.state, settings: { ...now, ...look } };
    await this.#hold(look);
    if (this.readable) await this.change(change);
    else remember(look);
  }

  /** Everything on this device is gone: what was remembered of the look goes too. */
  forget(): void {
    this.#look = null;
    forgetLook();
  }

  /** Puts away whatever is open, and says so. */
  async lock(): Promise<void> {
    const open = this.state?.person ?? null;
    await call('person_lock', {});
    await this.refresh();
    this.#say(open);
  }

  /** What was put away is said where one is; in practice nothing was. */
  #say(open: PersonView | null): void {
    if (open && !open.locked && this.closed && !this.state?.practice) this.put = { name: open.told, locked: open.hasPin };
  }

  /** Listens for what happens outside of commands. */
  listen(): () => void {
    return host().onEvent((event) => void this.#heard(event));
  }

  async #heard(event: AppEvent): Promise<void> {
    if (event.kind === 'speech') return speech.heard(event);
    const [open, said] = [this.state?.person ?? null, this.put];
    if (event.kind === 'locked') router().land({ screen: 'people', id: '' });
    if (event.kind === 'draftChanged') this.came = { draft: event.draft };
    if (event.kind !== 'syncChanged') this.changes += 1;
    await this.refresh();
    if (event.kind === 'locked') {
      // Landing elsewhere takes the word away that was said of this very lock.
      this.put ??= said;
      this.#say(open);
    }
    if (event.kind === 'syncChanged') this.changes += 1;
  }

  async #hold(look: Look): Promise<void> {
    show(look);
    if (look.language !== this.#language) {
      this.#language = look.language;
      await useLanguage(look.language);
      document.documentElement.lang = language();
    }
  }

  #language = '';
  /** What was chosen in front of a gate, in this start. */
  #look: Look | null = null;
}

export const app = new App();
