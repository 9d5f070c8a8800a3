// Where the app stands (stage, settings, who is present, the numbers on the tiles), kept up to date with the core.

import type { AppEvent, AppState, Settings, SettingsChange } from '../generated/api';
import { call, host } from './host';
import { router } from './router.svelte';
import { speech } from './speech.svelte';
import { language, useLanguage } from './texts.svelte';

class App {
  /** The core's word on where we stand; absent until it has answered once. */
  state = $state.raw<AppState | null>(null);
  /** Grows whenever something changed outside of a command; lists that watch it read themselves again. */
  changes = $state(0);

  get settings(): Settings | undefined {
    return this.state?.settings;
  }

  /** Reads where we stand and makes the settings hold. */
  async refresh(): Promise<void> {
    await this.take(await call('system_read_state', {}));
  }

  /** Takes a state that a command answered with. */
  async take(state: AppState): Promise<void> {
    await this.#hold(state.settings);
    this.state = state;
  }

  /** Changes settings; they hold at once. */
  async change(change: SettingsChange): Promise<void> {
    const settings = await call('system_change_settings', change);
    await this.#hold(settings);
    if (this.state) this.state = { ...this.state, settings };
  }

  /** Listens for what happens outside of commands. */
  listen(): () => void {
    return host().onEvent((event) => void this.#heard(event));
  }

  async #heard(event: AppEvent): Promise<void> {
    if (event.kind === 'speech') return speech.heard(event);
    if (event.kind === 'locked') router().land({ screen: 'people', id: '' });
    if (event.kind !== 'syncChanged') this.changes += 1;
    await this.refresh();
    if (event.kind === 'syncChanged') this.changes += 1;
  }

  async #hold(settings: Settings): Promise<void> {
    show(settings);
    if (settings.language !== this.#language) {
      await useLanguage(settings.language);
      this.#language = settings.language;
      document.documentElement.lang = language();
    }
  }

  #language = '';
}

/** Makes text level and colours hold on the page. */
export function show(settings: Pick<Settings, 'textLevel' | 'theme'>): void {
  document.documentElement.dataset.level = settings.textLevel;
  document.documentElement.dataset.theme = settings.theme;
}

export const app = new App();
