import type { Status } from '../../shared/contract';

/** Something that keeps every order away. `key` is the same for as long as it lasts. */
export interface Trouble {
  readonly kind: 'wrong-credentials' | 'unreachable';
  readonly key: string;
}

/** What sounds until it is over, or until somebody has said that they know. */
export function troublesOf({ wrongCredentials, unreachable }: Status): readonly Trouble[] {
  const troubles: Trouble[] = [];
  if (wrongCredentials !== null) troubles.push(trouble('wrong-credentials', wrongCredentials.since));
  if (unreachable?.loud) troubles.push(trouble('unreachable', unreachable.since));
  return troubles;
}

function trouble(kind: Trouble['kind'], since: string): Trouble {
  return { kind, key: `${kind} ${since}` };
}
