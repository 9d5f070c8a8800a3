// Examples of VillagePicker, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import VillagePicker from './VillagePicker.svelte';

const VILLAGES = [{ code: '990123100200', name: '桃花村', groups: ['一组'] }];

export default examplesOf(VillagePicker, { towns: { region: { county: '青禾县', towns: [{ code: '990123100', name: '清水镇', villages: VILLAGES }] }, onpick: () => undefined } });
