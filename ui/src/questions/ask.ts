// What every question gets: the node as the core gives it, the ids of its label and messages, and where answers go.

import type { NodeView } from '../generated/api';

export interface AskProps {
  node: NodeView;
  /** Element id of the control; the label is `<id>-label`. */
  id: string;
  /** Ids of hint and error, for `aria-describedby`. */
  describedby: string | undefined;
  invalid: boolean;
  /** Saves an answer; blank clears it. */
  onanswer: (value: string) => void;
  /** The person is typing: nothing is called wrong yet. */
  ontyping?: (busy: boolean) => void;
}
