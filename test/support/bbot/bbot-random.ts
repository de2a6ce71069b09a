/** Pseudo-random choices (mulberry32): the same seed makes the same choices on every machine. */
export class BbotRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, and without, 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1));
  }

  percent(share: number): boolean {
    return this.fraction() * 100 < share;
  }

  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.integer(0, choices.length - 1)] ?? choices[0];
  }

  shuffle<Member>(members: readonly Member[]): Member[] {
    return members
      .map((member) => ({ member, place: this.fraction() }))
      .sort((one, other) => one.place - other.place)
      .map(({ member }) => member);
  }

  /** A version 4 UUID in lower case, as Bbot writes its ids. */
  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.integer(0, 15).toString(16));
    hex[12] = '4';
    hex[16] = this.integer(8, 11).toString(16);
    const digits = hex.join('');
    const ends = [0, 8, 12, 16, 20, 32];
    return ends
      .slice(1)
      .map((end, index) => digits.slice(ends[index], end))
      .join('-');
  }
}
