// What every question gets: the node as the core gives it, the ids of its label and messages, and where answers go.

import type { NodeView } from '../generated/api';

export interface AskProps {
  node: NodeView;
  /** Element id of the control; the label is `<id>-label`. */
  id: string;
  /** Ids of hint and error, for `aria-describedby`. */
  describedby: string | undefined;
  invalid: boolean;
  /** An answer given before stands above, unused. */
  offered?: boolean;
  /** Saves an answer; blank clears it. Resolves to `false` where it could not be kept. */
  onanswer: (value: string) => Promise<unknown> | void;
  /** The county asked for another answer than this one: the way to give one comes before what was given. */
  stale?: boolean;
  /** The county asked for another answer, whichever stands here now: none is praised that may be hard to read. */
  asked?: boolean;
  /** Papers among the pages of this photo that the county wants taken again. */
  retake?: readonly string[];
  /** Something taken here waits for a word of the person before it is an answer; blank when nothing does. */
  onheld?: (why: string) => void;
  /** The person is typing: nothing is called wrong yet. */
  ontyping?: (busy: boolean) => void;
  /** Something typed is not on the disk yet. */
  onwriting?: (unsaved: boolean) => void;
}
