import { useRef, useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import type { CommandArgument, CommandName, FailureCode } from '../../shared/ipc/commands';
import { attempt } from '../core-client/core-client';

interface Attempt<Name extends CommandName> {
  /** Why the last one failed, in words shown beside the input; null while it is running. */
  readonly failure: string | null;
  /** Shows a message of its own beside the field, or clears it. */
  readonly say: (failure: string | null) => void;
  /** Resolves to whether it was carried out; also false while the previous one is running. */
  readonly run: (argument: CommandArgument<Name>) => Promise<boolean>;
}

/**
 * A command whose failure is shown where it was given. `special`: local words for some failures. Choosing no file does
 * not count as a failure to report.
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
