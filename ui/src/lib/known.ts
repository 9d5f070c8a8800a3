// What is known already of a part of a form: answers given before and people, so that one tap takes all of it. Pure. Nothing is
// in it that leaves a choice: where two answers, somebody's name alone or more people than rows are on offer, somebody has to choose.

import type { NodeView, Offer } from '../generated/api';
import { isQuestion, rowsOf } from './pages';

const LISTS: readonly NodeView['input'][] = ['selectOne', 'selectMany'];

/** One answer, or one person for one row. */
export interface KnownLine {
  readonly key: string;
  readonly question: string;
  readonly offer: Offer;
}

/** What is offered for a question that is still blank; a list shows its own among its choices. */
export function offersOf(node: NodeView): readonly Offer[] {
  return node.readonly || node.value !== '' || LISTS.includes(node.input) ? [] : node.offers;
}

/** What can be taken at once of the nodes on a page. */
export function knownOf(nodes: readonly NodeView[]): KnownLine[] {
  const shown = nodes.filter((node) => node.relevant);
  return [...answers(shown), ...shown.filter((node) => node.input === 'repeat').flatMap((repeat) => people(shown, repeat))];
}

/** Answers given before to blank questions that stand in no row. */
function answers(nodes: readonly NodeView[]): KnownLine[] {
  return nodes.flatMap((node) => {
    const [offer, other] = isBlank(node) ? node.offers : [];
    return offer && !other && offer.from === null && !offer.alone ? [{ key: node.key, question: node.label, offer }] : [];
  });
}

/** As many people as rows without a name: each row gets one. */
function people(nodes: readonly NodeView[], repeat: NodeView): KnownLine[] {
  const rows = rowsOf(nodes, repeat.key);
  const naming = rows.flatMap((row) => nodes.find((node) => node.parent === row.key && isQuestion(node)) ?? []);
  const blank = naming.filter(isBlank);
  const known = (blank[0]?.offers ?? []).filter((offer) => offer.from !== null);
  const open = blank.every((node) => node.offers.length === known.length);
  if (blank.length < 2 || known.length !== blank.length || !open) return [];
  return blank.flatMap((node, at) => {
    const offer = node.offers.find((each) => each.from === known[at]?.from);
    return offer ? [{ key: node.key, question: node.label, offer }] : [];
  });
}

function isBlank(node: NodeView): boolean {
  return isQuestion(node) && node.value === '' && !node.readonly;
}
