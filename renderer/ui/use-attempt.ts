import { useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { CommandArgument, CommandName, FailureCode } from '../../shared/ipc/commands';
import { attempt } from '../core-client/core-client';

interface Attempt<Name extends CommandName> {
  /** Why the last one failed, in words that stand beside what was typed; null while it is under way. */
  readonly failure: string | null;
  /** Says something of its own beside the field, or nothing. */
  readonly say: (failure: string | null) => void;
  /** Resolves to whether it was carried out; false also while the last one is under way. */
  readonly run: (argument: CommandArgument<Name>) => Promise<boolean>;
}

/**
 * A command whose failure is shown where it was given. `special`: words of this place for some failures. To
 * have chosen no file is no failure to speak of.
 */
export function useAttempt<Name extends CommandName>(
  name: Name,
  special: Partial<Record<FailureCode, string>> = {},
): Attempt<Name> {
  const [failure, say] = useState<string | null>(null);
  const busy = useRef(false);
  return {
    failure,
    say,
    run: async (argument) => {
      if (busy.current) return false;
      busy.current = true;
      say(null);
      const code = await attempt(name, argument);
      busy.current = false;
      if (code !== null && code !== 'CANCELLED') say(special[code] ?? texts.notDone(name, code));
      return code === null;
    },
  };
}
