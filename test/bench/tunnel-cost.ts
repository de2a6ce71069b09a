import { percentile } from '../support/percentile';
import type { Kind } from './contestants';
import type { Row } from './heat-record';

/** Over one connection; differences and ratios are medians over turns that lay side by side. */
export interface TunnelCost {
  /** What the tunnel adds to each contestant's answer, in milliseconds. */
  readonly addedMs: Readonly<Record<'bare' | 'floor' | 'relay', number>>;
  /** The relay beside the others, all of them through the tunnel. */
  readonly relayBeside: Readonly<Record<'bare' | 'floor', Difference>>;
}

interface Difference {
  readonly ms: number;
  readonly ratio: number;
}

/** Null where the heat with both ways was not played. Nothing is promised of it: most of it is not ours. */
export function tunnelCost(rows: readonly Row[]): TunnelCost | null {
  const bare = bothWays('bare', rows);
  const floor = bothWays('floor', rows);
  const relay = bothWays('relay', rows);
  if (bare === null || floor === null || relay === null) return null;
  const added = ({ local, tunnel }: BothWays) => difference(tunnel, local).ms;
  return {
    addedMs: { bare: added(bare), floor: added(floor), relay: added(relay) },
    relayBeside: {
      bare: difference(relay.tunnel, bare.tunnel),
      floor: difference(relay.tunnel, floor.tunnel),
    },
  };
}

export function tunnelLines(cost: TunnelCost | null): string[] {
  if (cost === null) return [];
  const { addedMs, relayBeside } = cost;
  const added = [
    `${addedMs.bare.toFixed(2)} ms to the bare endpoint`,
    `${addedMs.floor.toFixed(2)} ms to the floor`,
    `${addedMs.relay.toFixed(2)} ms to the relay`,
  ];
  const share = [words(relayBeside.bare, 'the bare endpoint'), words(relayBeside.floor, 'the floor')];
  return [
    `told    the tunnel adds ${added.join(', ')} (1 connection, median)`,
    `told    the relay's own share through it: ${share.join(', ')}`,
  ];
}

interface BothWays {
  readonly local: Row;
  readonly tunnel: Row;
}

function bothWays(kind: Kind, rows: readonly Row[]): BothWays | null {
  const local = rows.find((row) => row.kind === kind && row.through === 'local');
  const tunnel = rows.find(
    (row) => row.kind === kind && row.through === 'tunnel' && row.heat === local?.heat,
  );
  return local === undefined || tunnel === undefined ? null : { local, tunnel };
}

/** How much longer the one takes than the other. */
function difference(one: Row, other: Row): Difference {
  const pairs = one.turns.flatMap(({ aloneMs }, index) => {
    const beside = other.turns[index];
    return beside === undefined ? [] : [{ aloneMs, besideMs: beside.aloneMs }];
  });
  const median = (value: (pair: { aloneMs: number; besideMs: number }) => number) =>
    percentile(pairs.map(value), 50);
  return {
    ms: median(({ aloneMs, besideMs }) => aloneMs - besideMs),
    ratio: median(({ aloneMs, besideMs }) => aloneMs / besideMs),
  };
}

function words({ ms, ratio }: Difference, than: string): string {
  return `${ms.toFixed(2)} ms more than ${than} (${ratio.toFixed(2)} ×)`;
}
