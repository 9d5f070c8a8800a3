// Examples of Keypad, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import Keypad from './Keypad.svelte';

const none = (): void => undefined;

export default examplesOf(Keypad, { 'with X': { onkey: none, onback: none }, digits: { x: false, onkey: none, onback: none } });
