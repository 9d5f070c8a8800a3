// Examples of PaperPicture, for the examples page and axe. Data is made up.

import { examplesOf } from './examples';
import PaperPicture from './PaperPicture.svelte';

export default examplesOf(PaperPicture, { picture: { id: 'p1', name: '身份证' }, small: { id: 'p1', name: '身份证', small: true }, file: { id: 'p2', name: '收入证明', picture: false } });
