import { ensureBuild } from '../setup/build.mjs';
import { run } from '../setup/children.mjs';
import { programOf } from '../setup/npm.mjs';
import { oneResult } from './counts.mjs';
import { runVitest } from './vitest-step.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./counts.mjs').StepResult} StepResult */

/**
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
export async function runStep({ run: what }) {
  switch (what.kind) {
    case 'tool': {
      const ok = await run(process.execPath, [programOf(what.package, what.program), ...what.args]);
      return oneResult(ok);
    }
    case 'build':
      return oneResult(await ensureBuild());
    case 'vitest':
      return runVitest(what.project);
    case 'vitest-in-electron':
      if (await ensureBuild()) return runVitest(what.project);
      console.log('Not run: there is no app to run them on.');
      return oneResult(false);
  }
}

/**
 * @param {readonly Step[]} steps
 * @param {readonly string[]} names all steps where there are none
 * @returns {{ chosen: readonly Step[], unknown: readonly string[] }}
 */
export function chooseSteps(steps, names) {
  return {
    chosen: names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name)),
    unknown: names.filter((wanted) => !steps.some(({ name }) => name === wanted)),
  };
}
