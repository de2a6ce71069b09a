import type { Status } from '../../shared/ipc/snapshot';
import { ago, printers } from '../screenshots/staged-states';

type Trouble = (now: Status) => Partial<Status>;

const noPaper: Trouble = ({ printing }) => ({ printing: { ...printing, printers: printers.slice(0, 1) } });
const unreachable: Trouble = () => ({
  unreachable: { since: ago(9), loud: true },
  arrival: { kind: 'retrying', problem: 'no-internet', code: null, nextAt: ago(-5) },
});
const wrongCredentials: Trouble = () => ({ wrongCredentials: { since: ago(9), count: 3, loud: true } });

/** Each is a line of its own above the tickets. */
export const troubleSets: readonly (readonly Trouble[])[] = [
  [],
  [noPaper],
  [noPaper, unreachable, wrongCredentials],
];
