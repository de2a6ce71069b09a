import type { Choices } from '../shared/choices';
import type { CommandArgument, CoreHandlers } from '../shared/contract';
import type { RelayParts } from './relay-parts';

type SettingsCommands = Pick<
  CoreHandlers,
  'changeSettings' | 'exportSettings' | 'importSettings' | 'makeDiagnostics' | 'saveDiagnostics'
>;

const done = { ok: true, value: null } as const;
const failed = { ok: false, code: 'UNEXPECTED' } as const;

/** What stands behind the settings page. */
export function settingsCommands(relay: RelayParts): SettingsCommands {
  return {
    changeSettings: ({ choices }) => {
      relay.settings.change(given(choices));
      relay.feed.statusChanged();
      return done;
    },
    exportSettings: () => failed,
    importSettings: () => failed,
    makeDiagnostics: () => failed,
    saveDiagnostics: () => failed,
  };
}

/** What crosses from the window may name a setting without giving it. */
function given(choices: CommandArgument<'changeSettings'>['choices']): Partial<Choices> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}
