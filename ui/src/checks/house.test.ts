// The house rules that scripts check: layers, tokens, budgets, focus.

import { expect, it } from 'vitest';
import { wrongArrows } from '../../scripts/arrows.mjs';
import { claimed } from '../../scripts/bound.mjs';
import { broken } from '../../scripts/budgets.mjs';
import { blind } from '../../scripts/focus.mjs';
import { literals } from '../../scripts/tokens.mjs';

it('layers point one way', () => expect(wrongArrows()).toEqual([]));
it('colours and sizes live in tokens.css', () => expect(literals()).toEqual([]));
it('components are short and have examples', () => expect(broken()).toEqual([]));
it('nothing is given the focus out of sight', () => expect(blind()).toEqual([]));
it('an element that may be gone says so', () => expect(claimed()).toEqual([]));
