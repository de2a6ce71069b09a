import { assertNever } from '../../../shared/assert-never';
import { dayAndTime } from '../../../shared/i18n/clock-time';
import { texts } from '../../../shared/i18n/texts';
import type { StartFailure } from '../../core/process/messages';
import type { FolderHolder } from '../../core/storage/folder-lock';

/** Why the core does not start, in words for staff. */
export function startFailureWords(why: StartFailure): string {
  switch (why.kind) {
    case 'in-use':
      return inUse(why.holder);
    case 'newer-version':
      return texts.cannotStart.newerVersion;
    case 'ended':
      return texts.cannotStart.ended;
    case 'environment':
      return texts.cannotStart.environment(why.problems);
    case 'no-folder':
      return texts.cannotStart.noFolder(why.reason);
    default:
      return assertNever(why);
  }
}

function inUse(holder: FolderHolder | null): string {
  const { alreadyRuns, runsAs } = texts.cannotStart;
  if (holder === null) return alreadyRuns;
  return `${alreadyRuns}\n\n${runsAs(holder.pid, dayAndTime(holder.since, texts.locale))}`;
}
