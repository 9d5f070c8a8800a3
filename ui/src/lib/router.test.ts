// The stack of screens, the phone's back key, and addresses.

import { describe, expect, it } from 'vitest';
import { hashOf, Router, routeOf, type Shell } from './router.svelte';

function shell(hash = ''): Shell & { shown: string[]; press: () => void; type: (hash: string) => void } {
  let heard: (typed: string | null) => void = () => undefined;
  const shown: string[] = [];
  return {
    hash, shown,
    show: (next) => shown.push(next),
    guard: (next) => shown.push(`guard ${next}`),
    onBack: (callback) => (heard = callback),
    press: () => heard(null),
    type: (typed) => heard(typed),
  };
}

describe('addresses', () => {
  it('round trip', () => expect(routeOf(hashOf({ screen: 'guide', id: 'senior-allowance' }))).toEqual({ screen: 'guide', id: 'senior-allowance' }));
  it.each(['', '#/', '#/nowhere', '#/../x', '#/%E0%A4%A'])('%s is home', (hash) => expect(routeOf(hash).screen).toBe('home'));
  it('survive a broken escape', () => expect(routeOf('#/guide/%E0%A4%A')).toEqual({ screen: 'guide', id: '' }));
});

describe('an entry of the browser', () => {
  it('leads back to the same screen, not to a new one', () => {
    const window = shell('#/form/d');
    const router = new Router(window);
    const form = router.now;
    router.go('help');
    window.type('#/form/d');
    expect(router.now).toBe(form);
  });
});

describe('what takes time', () => {
  it('moves on when the person is still there, and from under help', () => {
    const router = new Router(shell('#/send/d'));
    const move = router.stay();
    router.go('help');
    move((to) => to.land({ screen: 'sent', id: 'c' }));
    expect(router.now).toEqual({ screen: 'sent', id: 'c' });
  });

  it('moves nobody who has gone elsewhere', () => {
    const router = new Router(shell('#/send/d'));
    const move = router.stay();
    router.go('news');
    move((to) => to.land({ screen: 'sent', id: 'c' }));
    expect(router.now.screen).toBe('news');
  });
});

describe('going and coming back', () => {
  it('starts where the address says, with home behind it', () => {
    const router = new Router(shell('#/guide/x'));
    expect(router.now).toEqual({ screen: 'guide', id: 'x' });
    router.back();
    expect(router.now.screen).toBe('home');
  });

  it('comes back the way it went', () => {
    const router = new Router(shell());
    router.go('catalog');
    router.go('guide', 'a');
    router.back();
    expect(router.now).toEqual({ screen: 'catalog', id: '' });
  });

  it('does not go where it is already', () => {
    const router = new Router(shell());
    router.go('catalog');
    router.go('catalog');
    router.back();
    expect(router.now.screen).toBe('home');
  });

  it("leaves one screen at each press of the phone's back key", () => {
    const window = shell();
    const router = new Router(window);
    router.go('catalog');
    router.go('guide', 'a');
    window.press();
    expect(router.now.screen).toBe('catalog');
    window.press();
    expect(router.now.screen).toBe('home');
    window.press();
    expect(router.now.screen).toBe('home');
  });

  it('asks the screen on show for a step back first, by button and by key alike', () => {
    const window = shell();
    const router = new Router(window);
    router.go('form', 'd');
    let question = 7;
    const release = router.hold(() => question > 6 && (question -= 1) > 0);
    window.press();
    expect([router.now.screen, question, window.shown.at(-1)]).toEqual(['form', 6, 'guard #/form/d']);
    question = 7;
    router.back();
    expect([router.now.screen, question]).toEqual(['form', 6]);
    router.back();
    expect(router.now.screen).toBe('home');
    release();
  });

  it('takes the address on show for a press of back', () => {
    const window = shell('#/form/d');
    const router = new Router(window);
    let question = 7;
    router.hold(() => (question -= 1) > 0);
    window.type('#/form/d');
    expect([router.now.screen, question]).toEqual(['form', 6]);
  });

  it('asks no screen that lies below another one, and none that has gone', () => {
    const router = new Router(shell());
    router.go('form', 'd');
    const release = router.hold(() => true);
    router.go('help');
    router.back();
    expect(router.now.screen).toBe('form');
    release();
    router.back();
    expect(router.now.screen).toBe('home');
  });

  it('lands with a way home', () => {
    const router = new Router(shell('#/form/d'));
    router.land({ screen: 'ledger', id: '' }, { screen: 'case', id: 'c' });
    expect(router.now).toEqual({ screen: 'case', id: 'c' });
    router.back();
    expect(router.now.screen).toBe('ledger');
    router.back();
    expect(router.now.screen).toBe('home');
  });

  it('follows a typed address', () => {
    const window = shell();
    const router = new Router(window);
    window.type('#/help');
    expect(router.now.screen).toBe('help');
  });

  it('keeps the screen below what is put over it, through several, and comes back to it at once', () => {
    const router = new Router(shell('#/form/d'));
    const form = router.now;
    router.go('help');
    router.go('explain');
    expect(router.base).toBe(form);
    expect(router.now.screen).toBe('explain');
    router.toBase();
    expect(router.now).toBe(form);
  });

  it('lies over home when nothing else is there', () => {
    const router = new Router(shell('#/help'));
    expect(router.base.screen).toBe('home');
    router.toBase();
    expect(router.now.screen).toBe('home');
  });
});
